package org.townbook.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.LedgerDefinition.EntryLevel;
import org.townbook.catalog.LedgerDefinition.Expectation.Every;
import org.townbook.shared.Period;
import org.townbook.shared.Place;

/** Names the places that should have sent rows in a period and have not. */
final class Silence {
  private Silence() {}

  /** A place and a month for which at least one row exists. */
  record Heard(String place, YearMonth month) {}

  /**
   * @param within the place asked about and everything below it
   * @param today months that have not ended yet are not missed
   */
  static List<String> of(
      LedgerDefinition ledger,
      List<Place> within,
      Period period,
      Set<Heard> heard,
      LocalDate today) {
    var expects = ledger.expects();
    if (expects == null) {
      return List.of();
    }
    var level = expects.from() == EntryLevel.VILLAGE ? Place.Level.VILLAGE : Place.Level.TOWN;
    var silent = new ArrayList<String>();
    for (var place : within) {
      if (place.level() == level) {
        var missing =
            expects.every() == Every.MONTH
                ? missingMonths(place, period, heard, today)
                : missingYears(place, period, heard, today);
        if (!missing.isEmpty()) {
          silent.add(place.name() + "（" + String.join("、", missing) + "）");
        }
      }
    }
    return silent;
  }

  private static List<String> missingMonths(
      Place place, Period period, Set<Heard> heard, LocalDate today) {
    var missing =
        period.months().stream()
            .filter(m -> m.atEndOfMonth().isBefore(today))
            .filter(m -> place.existsOn(m.atEndOfMonth()))
            .filter(m -> !heard.contains(new Heard(place.code(), m)))
            .toList();
    return runs(missing);
  }

  private static List<String> missingYears(
      Place place, Period period, Set<Heard> heard, LocalDate today) {
    var missing = new ArrayList<String>();
    for (int year = period.from().getYear(); year <= period.to().getYear(); year++) {
      var whole = Period.year(year);
      if (whole.firstDay().isBefore(today)
          && place.existsOn(whole.lastDay())
          && whole.months().stream().noneMatch(m -> heard.contains(new Heard(place.code(), m)))) {
        missing.add(year + "年");
      }
    }
    return missing;
  }

  /** Neighbouring months said as one run: 2022年3—5月. */
  private static List<String> runs(List<YearMonth> months) {
    var runs = new ArrayList<String>();
    int start = 0;
    for (int i = 1; i <= months.size(); i++) {
      if (i == months.size() || !months.get(i).equals(months.get(i - 1).plusMonths(1))) {
        runs.add(new Period(months.get(start), months.get(i - 1)).chinese());
        start = i;
      }
    }
    return runs;
  }
}
