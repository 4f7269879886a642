package org.townbook.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.townbook.TestDatabase;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogReader;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FigureDefinition;
import org.townbook.catalog.FigureDefinition.Example;
import org.townbook.catalog.Formula;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.ledger.Ledgers;
import org.townbook.people.Places;
import org.townbook.shared.Period;
import org.townbook.shared.Place;

/** The worked examples inside the catalog's figures, each run on real rows or given numbers. */
class FigureExamplesTest {
  private static final String TOWN = "330000001000";
  private static final String PLACES =
      """
      INSERT INTO place (code, name, level, parent, valid_from, sort_order) VALUES
        ('330000001000', '甲镇', 'town', null, '2000-01-01', 0),
        ('330000001201', '甲村', 'village', '330000001000', '2000-01-01', 1),
        ('330000001202', '乙村', 'village', '330000001000', '2000-01-01', 2),
        ('330000001203', '丙村', 'village', '330000001000', '2000-01-01', 3),
        ('330000001204', '丁村', 'village', '330000001000', '2000-01-01', 4),
        ('330000001205', '戊村', 'village', '330000001000', '2000-01-01', 5)
      """;

  /** Rows are written long before the moment asked about, so that a plain scan sees them. */
  private static final Instant WRITTEN = Instant.parse("2030-01-01T00:00:00Z");

  private static final Instant ASKED = Instant.parse("2030-01-02T00:00:00Z");

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final Catalog catalog = catalog();
  private static Places places;
  private static Figures figures;
  private static DSLContext sql;

  @BeforeAll
  static void prepare() {
    database.jdbc().sql(PLACES).update();
    var clock = Clock.fixed(ASKED, ZoneOffset.UTC);
    places = new Places(database.jdbc(), TOWN);
    new Ledgers(catalog, places, database.dataSource(), clock).prepare();
    for (var ledger : catalog.ledgers()) {
      database
          .jdbc()
          .sql("ALTER TABLE book.%s DISABLE TRIGGER USER".formatted(ledger.key()))
          .update();
    }
    figures = new Figures(catalog, places, database.dataSource(), clock);
    sql = DSL.using(database.dataSource(), SQLDialect.POSTGRES);
  }

  private static Catalog catalog() {
    return switch (CatalogReader.read(List.of(Path.of("catalog"), Path.of("sample/catalog")))) {
      case CatalogReader.Outcome.Valid(var read) -> read;
      case CatalogReader.Outcome.Invalid(var problems) ->
          throw new AssertionError(problems.toString());
    };
  }

  @TestFactory
  Stream<DynamicTest> the_catalogs_examples_come_out_as_they_say() {
    return catalog.figures().stream()
        .flatMap(figure ->
            figure.examples().stream()
                .map(example ->
                    DynamicTest.dynamicTest(
                        figure.key() + " " + example.origin().line(),
                        () -> assertComesOut(figure, example))));
  }

  private static void assertComesOut(FigureDefinition figure, Example example) {
    var value =
        figure.formula() instanceof Formula.Measured measured
            ? measured(figure, catalog.ledger(measured.ledger()), example)
            : derived(figure, example);
    var came = value.value();
    if (example.gives().equals("unknown")) {
      assertThat(value.result())
          .as(example.origin().toString())
          .isInstanceOf(FigureResult.Unknown.class);
    } else {
      assertThat(came).as(example.origin() + " " + value.result()).isPresent();
      assertThat(came.orElseThrow())
          .as(example.origin().toString())
          .isEqualByComparingTo(example.gives());
    }
  }

  private static FigureValue measured(
      FigureDefinition figure, LedgerDefinition ledger, Example example) {
    var table = DSL.table(name("book", ledger.key()));
    sql.truncate(table).execute();
    for (var row : example.rows()) {
      sql.insertInto(table).set(columns(ledger, row)).execute();
    }
    var period = example.period() == null ? Period.year(2022) : example.period();
    return figures.compute(figure.key(), new Question(places.get(TOWN), period, ASKED));
  }

  private static Map<Field<?>, Object> columns(LedgerDefinition ledger, Map<String, String> row) {
    var columns = new LinkedHashMap<Field<?>, Object>();
    columns.put(field(name("id")), UUID.randomUUID());
    columns.put(field(name("revision")), 1);
    columns.put(field(name("place")), code(row.getOrDefault("place", "甲镇")));
    columns.put(field(name("recorded_at")), OffsetDateTime.ofInstant(WRITTEN, ZoneOffset.UTC));
    columns.put(field(name("recorded_by")), "样例");
    columns.put(field(name("withdrawn")), false);
    row.forEach((key, text) -> {
      if (!key.equals("place")) {
        columns.put(field(name(key)), typed(ledger.field(key), text));
      }
    });
    return columns;
  }

  private static Object typed(FieldDefinition field, String text) {
    return switch (field.type().valueType()) {
      case TEXT -> text;
      case NUMBER -> new BigDecimal(text);
      case DAY -> LocalDate.parse(text.length() == "2022-01".length() ? text + "-01" : text);
      case FLAG -> text.equals("true") || text.equals("是");
    };
  }

  private static String code(String place) {
    return places.findByCodeOrName(place).map(Place::code).orElseThrow();
  }

  /** The inputs are taken as given; {@code before} is a growth's base. */
  private static FigureValue derived(FigureDefinition figure, Example example) {
    var period = example.period() == null ? Period.year(2022) : example.period();
    var question = Question.now(places.get(TOWN), period);
    var computation =
        new Computation(
            catalog,
            question,
            (f, m, q) -> {
              throw new AssertionError(example.origin() + " does not give " + f.key());
            });
    example
        .given()
        .forEach((key, value) -> {
          if (key.equals("before") && figure.formula() instanceof Formula.Growth growth) {
            var base = growth.on().before(period);
            computation.assume(given(growth.of(), value, question.over(base)));
          } else if (figure.formula() instanceof Formula.Earlier earlier) {
            var base = earlier.on().before(period);
            computation.assume(given(key, value, question.over(base)));
          } else {
            computation.assume(given(key, value, question));
          }
        });
    return computation.value(figure.key());
  }

  private static FigureValue given(String key, BigDecimal value, Question question) {
    return new FigureValue(
        catalog.figure(key),
        question,
        question.period().toString(),
        new FigureResult.Known(value),
        null,
        null,
        0,
        java.util.Set.of());
  }
}
