package org.townbook.ledger.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogReader;
import org.townbook.ledger.FieldProblem;
import org.townbook.ledger.Violation;
import org.townbook.shared.Place;
import org.townbook.shared.Place.Level;

/** A ledger in which every village is due a row a month, on the last day of October in China. */
class MonthlyLedgerTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2022-10-31T15:59:59Z"), ZoneId.of("Asia/Shanghai"));
  private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);
  private static final Place TOWN =
      new Place("330000001000", "甲镇", Level.TOWN, null, LONG_AGO, null);
  private static final List<Place> PLACES =
      List.of(TOWN, new Place("330000001201", "甲村", Level.VILLAGE, TOWN.code(), LONG_AGO, null));

  @Test
  void months_to_come_are_refused_and_the_one_that_has_begun_is_not() {
    assertThat(problems("2022-10")).isEmpty();
    assertThat(problems("2022-11"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.field()).isEqualTo("month"))
        .satisfies(problem -> assertThat(problem.violation()).isEqualTo(Violation.DATE))
        .satisfies(problem -> assertThat(problem.message()).startsWith("2022年11月还没有到"));
  }

  private static List<FieldProblem> problems(String month) {
    var reader = new RowReader(catalog().ledger("village_income"), catalog(), CLOCK);
    var texts = new @Nullable String[reader.width()];
    var row =
        Map.of(
            "place",
            "甲村",
            "month",
            month,
            "operation",
            "1",
            "leasing",
            "2",
            "investment_return",
            "3");
    assertThat(reader.arrange(row, texts)).isEmpty();
    return reader.read(texts, new PlaceDirectory(TOWN, PLACES, PLACES)).problems();
  }

  private static Catalog catalog() {
    return switch (CatalogReader.read(List.of(Path.of("catalog")))) {
      case CatalogReader.Outcome.Valid(var read) -> read;
      case CatalogReader.Outcome.Invalid(var problems) ->
          throw new AssertionError(problems.toString());
    };
  }
}
