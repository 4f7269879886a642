package org.townbook.figure;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.townbook.catalog.Catalog;
import org.townbook.figure.FigureResult.Known;
import org.townbook.shared.Units;

/**
 * Figures of earlier periods that a document gives and no record of the book can be counted for:
 * the rows of the ledger {@value #LEDGER}. They stand in only where growth looks for its base.
 */
final class ExternalFigures implements Computation.Outside {
  static final String LEDGER = "external_figure";

  private final boolean isKept;
  private final JdbcClient jdbc;

  ExternalFigures(Catalog catalog, DataSource dataSource) {
    isKept = catalog.findLedger(LEDGER).isPresent();
    jdbc = JdbcClient.create(dataSource);
  }

  private record Row(BigDecimal value, String unit, String source) {}

  @Override
  public Optional<Computation.External> find(FigureValue counted) {
    return row(counted)
        .filter(row -> Units.sameFamily(row.unit(), counted.definition().unit()))
        .map(row ->
            new Computation.External(
                new FigureValue(
                    counted.definition(),
                    counted.question(),
                    counted.question().period().toString(),
                    new Known(Units.convert(row.value(), row.unit(), counted.definition().unit())),
                    null,
                    null,
                    1,
                    Set.of(LEDGER)),
                row.source()));
  }

  private Optional<Row> row(FigureValue counted) {
    if (!isKept) {
      return Optional.empty();
    }
    var question = counted.question();
    return jdbc.sql(
            """
            select value, unit, document, passage, quote
            from book.external_figure
            where place = :place and figure = :figure and starts_on = :from and ends_on = :to
              and not withdrawn
              and case when cast(:as_of as timestamptz) is null then superseded_at is null
                  else recorded_at <= :as_of
                    and (superseded_at is null or superseded_at > :as_of) end
            """)
        .param("place", question.place().code())
        .param("figure", counted.key())
        .param("from", question.period().firstDay(), Types.DATE)
        .param("to", question.period().lastDay(), Types.DATE)
        .param("as_of", at(question.asOf()), Types.TIMESTAMP_WITH_TIMEZONE)
        .query((row, _) ->
            new Row(
                row.getBigDecimal("value"),
                row.getString("unit"),
                "外部提供：《%s》%s“%s”"
                    .formatted(
                        row.getString("document"),
                        row.getString("passage"),
                        row.getString("quote"))))
        .optional();
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }
}
