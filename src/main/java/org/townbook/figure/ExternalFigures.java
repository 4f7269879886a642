package org.townbook.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.Formula.Growth;
import org.townbook.figure.FigureResult.Known;
import org.townbook.ledger.LedgerTable;
import org.townbook.shared.Units;

/**
 * Figures of earlier periods that a document gives and no record of the book can be counted for:
 * the rows of the ledger {@value #LEDGER}. They stand in only where growth looks for its base.
 * Those that some questions may need are looked up together, when the first is needed.
 */
final class ExternalFigures implements Computation.Outside {
  static final String LEDGER = "external_figure";

  private final Catalog catalog;
  private final DSLContext database;
  private final Collection<Question> questions;
  private final Set<LookedUp> lookedUp = new HashSet<>();
  private final Map<Said, Row> rows = new HashMap<>();

  ExternalFigures(Catalog catalog, DSLContext database, Collection<Question> questions) {
    this.catalog = catalog;
    this.database = database;
    this.questions = questions;
  }

  private record LookedUp(@Nullable Instant asOf, LocalDate from) {}

  private record Said(
      @Nullable Instant asOf, String place, String figure, LocalDate from, LocalDate to) {}

  private record Row(BigDecimal value, String unit, String source) {}

  @Override
  public Optional<Computation.External> find(FigureValue counted) {
    if (catalog.findLedger(LEDGER).isEmpty()) {
      return Optional.empty();
    }
    var question = counted.question();
    var period = question.period();
    if (!lookedUp.contains(new LookedUp(question.asOf(), period.firstDay()))) {
      lookUp(question);
    }
    var said =
        new Said(
            question.asOf(),
            question.place().code(),
            counted.key(),
            period.firstDay(),
            period.lastDay());
    return Optional.ofNullable(rows.get(said))
        .filter(row -> Units.sameFamily(row.unit(), counted.definition().unit()))
        .map(row -> external(counted, row));
  }

  /** What a document says for the question's period, and all other questions may need. */
  private void lookUp(Question question) {
    var from = new HashSet<>(Set.of(question.period().firstDay()));
    var places = new HashSet<>(Set.of(question.place().code()));
    for (var other : questions) {
      places.add(other.place().code());
      for (var base : Growth.Base.values()) {
        from.add(base.before(other.period()).firstDay());
      }
    }
    from.forEach(day -> lookedUp.add(new LookedUp(question.asOf(), day)));
    var table = LedgerTable.of(catalog.ledger(LEDGER));
    var given =
        List.of("figure", "starts_on", "ends_on", "value", "unit", "document", "passage", "quote");
    var columns = new ArrayList<Field<?>>(List.of(table.place()));
    given.forEach(name -> columns.add(table.column(name)));
    database
        .select(columns)
        .from(table.table())
        .where(Scan.scope(table, List.copyOf(places), question.asOf()))
        .and(table.day("starts_on").in(from))
        .forEach(row ->
            rows.put(
                new Said(
                    question.asOf(),
                    row.get(0, String.class),
                    row.get(1, String.class),
                    row.get(2, LocalDate.class),
                    row.get(3, LocalDate.class)),
                new Row(
                    row.get(4, BigDecimal.class),
                    row.get(5, String.class),
                    "外部提供：《%s》%s“%s”".formatted(row.get(6), row.get(7), row.get(8)))));
  }

  private static Computation.External external(FigureValue counted, Row row) {
    var unit = counted.definition().unit();
    var value =
        new FigureValue(
            counted.definition(),
            counted.question(),
            counted.question().period().toString(),
            new Known(Units.convert(row.value(), row.unit(), unit)),
            null,
            null,
            1,
            Set.of(LEDGER));
    return new Computation.External(value, row.source());
  }
}
