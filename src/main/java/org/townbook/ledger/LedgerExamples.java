package org.townbook.ledger;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogProblem;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.LedgerDefinition.Example;
import org.townbook.ledger.value.PlaceDirectory;
import org.townbook.ledger.value.RowReader;
import org.townbook.shared.Place;
import org.townbook.shared.Place.Level;

/**
 * Holds the worked examples of ledgers against what the ledgers really take in, in an invented
 * town: 甲镇 with 甲村, 乙村, 丙村, 丁村 and 戊村. Needs no database; whether a record that is referred to
 * exists is not asked.
 */
public final class LedgerExamples {
  private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);
  private static final Place TOWN =
      new Place("330000001000", "甲镇", Level.TOWN, null, LONG_AGO, null);
  private static final PlaceDirectory PLACES = places("甲村", "乙村", "丙村", "丁村", "戊村");

  /** By then every month of an example has begun, so what comes out is the same on any day. */
  private static final Clock LATER = Clock.fixed(Instant.parse("2100-01-01T00:00:00Z"), UTC);

  private LedgerExamples() {}

  /** Every example that does not come out as it says, with file and line. */
  public static List<CatalogProblem> problems(Catalog catalog) {
    var problems = new ArrayList<CatalogProblem>();
    for (var ledger : catalog.ledgers()) {
      for (var example : ledger.examples()) {
        var wrong = wrong(example, found(ledger, example, catalog));
        if (wrong != null) {
          problems.add(new CatalogProblem(example.origin(), wrong));
        }
      }
    }
    return problems;
  }

  private static PlaceDirectory places(String... villages) {
    var places = new ArrayList<Place>(List.of(TOWN));
    for (var village : villages) {
      var code = String.valueOf(330_000_001_200L + places.size());
      places.add(new Place(code, village, Level.VILLAGE, TOWN.code(), LONG_AGO, null));
    }
    return new PlaceDirectory(TOWN, places, places);
  }

  private static List<FieldProblem> found(
      LedgerDefinition ledger, Example example, Catalog catalog) {
    var reader = new RowReader(ledger, catalog, LATER);
    var texts = new @Nullable String[reader.width()];
    var unknown = reader.arrange(example.row(), texts);
    var read = reader.read(texts, PLACES);
    return Stream.concat(unknown.stream(), read.problems().stream()).toList();
  }

  private static @Nullable String wrong(Example example, List<FieldProblem> found) {
    var told = found.stream().map(FieldProblem::toString).collect(Collectors.joining("；"));
    if (example.accepted()) {
      return found.isEmpty() ? null : "样例应当收下（accepts），却被拒绝：" + told;
    }
    if (found.isEmpty()) {
      return "样例应当拒绝（refuses），却收下了";
    }
    var at = example.at();
    return at == null || found.stream().allMatch(problem -> problem.about().contains(at))
        ? null
        : "样例应当因 " + at + " 被拒绝，却是：" + told;
  }
}
