package org.townbook.ledger.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogReader;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.LedgerDefinition.Example;
import org.townbook.ledger.FieldProblem;
import org.townbook.shared.Place;
import org.townbook.shared.Place.Level;

/** The examples inside the catalog's ledgers: rows they accept, and rows they refuse and where. */
class LedgerExamplesTest {
  private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);
  private static final Place TOWN =
      new Place("330000001000", "甲镇", Level.TOWN, null, LONG_AGO, null);
  private static final List<Place> PLACES =
      List.of(TOWN, village("330000001201", "甲村"), village("330000001202", "乙村"));
  private static final Catalog CATALOG = catalog();

  private static Place village(String code, String name) {
    return new Place(code, name, Level.VILLAGE, TOWN.code(), LONG_AGO, null);
  }

  private static Catalog catalog() {
    return switch (CatalogReader.read(List.of(Path.of("catalog"), Path.of("sample/catalog")))) {
      case CatalogReader.Outcome.Valid(var read) -> read;
      case CatalogReader.Outcome.Invalid(var problems) ->
          throw new AssertionError(problems.toString());
    };
  }

  @TestFactory
  Stream<DynamicTest> a_ledger_takes_and_refuses_what_its_examples_say() {
    return CATALOG.ledgers().stream()
        .flatMap(ledger ->
            ledger.examples().stream()
                .map(example ->
                    DynamicTest.dynamicTest(
                        ledger.key() + " " + example.origin().line(),
                        () -> assertAsSaid(ledger, example))));
  }

  @TestFactory
  Stream<DynamicTest> a_ledger_shows_a_row_it_takes_and_one_it_refuses() {
    return CATALOG.ledgers().stream()
        .map(ledger ->
            DynamicTest.dynamicTest(
                ledger.key(),
                () ->
                    assertThat(ledger.examples())
                        .anyMatch(Example::accepted)
                        .anyMatch(example -> !example.accepted())));
  }

  private static void assertAsSaid(LedgerDefinition ledger, Example example) {
    var problems = problems(ledger, example);
    var where = example.origin().toString();
    if (example.accepted()) {
      assertThat(problems).as(where).isEmpty();
    } else {
      assertThat(problems).as(where).isNotEmpty();
      var at = example.at();
      if (at != null) {
        assertThat(problems).as(where).allMatch(problem -> problem.about().contains(at));
      }
    }
  }

  private static List<FieldProblem> problems(LedgerDefinition ledger, Example example) {
    var reader = new RowReader(ledger, CATALOG, Clock.systemDefaultZone());
    var texts = new @Nullable String[reader.width()];
    var unknown = reader.arrange(example.row(), texts);
    var read = reader.read(texts, new PlaceDirectory(TOWN, PLACES, PLACES));
    return Stream.concat(unknown.stream(), read.problems().stream()).toList();
  }
}
