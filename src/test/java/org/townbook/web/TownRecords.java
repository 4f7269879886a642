package org.townbook.web;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.townbook.TestDatabase;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogReader;
import org.townbook.ledger.EntryOutcome;
import org.townbook.ledger.ImportOutcome;
import org.townbook.ledger.Ledgers;
import org.townbook.ledger.Progress;
import org.townbook.ledger.RecordQuery;
import org.townbook.people.Persons;
import org.townbook.people.Places;
import org.townbook.shared.Actor;

/**
 * The records of 白杨镇: in each month of 2021 and 2022 up to September a few events, and the income
 * of every village, but for 南山村 in September 2022, which has sent nothing. The cost of one event
 * was corrected a week after it was entered.
 */
final class TownRecords {
  private static final List<String> VILLAGES = List.of("东湾村", "西坪村", "南山村");
  private static final List<String> CHANNELS = List.of("grid", "hotline", "resident");
  private static final YearMonth FIRST = YearMonth.of(2021, 1);
  private static final YearMonth LAST = YearMonth.of(2022, 9);

  /** Number of the event that was corrected. */
  static final String CORRECTED = "SJ-2022-150";

  private TownRecords() {}

  static void write(TestDatabase database, Path catalogFolder, Places places) {
    var catalog = catalog(catalogFolder);
    var ledgers = ledgers(database, catalog, places, "2022-10-01T01:00:00Z");
    ledgers.prepare();
    var persons = new Persons(database.jdbc());
    var clerk = persons.named("陈小禾");
    enter(ledgers, "event", events(), clerk);
    enter(ledgers, "village_income", incomes(), clerk);
    correctOneCost(
        ledgers(database, catalog, places, "2022-10-08T01:00:00Z"), persons.named("林一帆"));
  }

  private static Catalog catalog(Path folder) {
    return switch (CatalogReader.read(List.of(folder))) {
      case CatalogReader.Outcome.Valid(var catalog) -> catalog;
      case CatalogReader.Outcome.Invalid(var problems) ->
          throw new AssertionError(problems.toString());
    };
  }

  private static Ledgers ledgers(
      TestDatabase database, Catalog catalog, Places places, String moment) {
    var clock = Clock.fixed(Instant.parse(moment), ZoneId.of("Asia/Shanghai"));
    return new Ledgers(catalog, places, database.dataSource(), clock);
  }

  private static void enter(
      Ledgers ledgers, String ledger, Stream<Map<String, String>> rows, Actor clerk) {
    var outcome = ledgers.importRows(ledger, rows, clerk, Progress.silent());
    if (!(outcome instanceof ImportOutcome.Stored)) {
      throw new AssertionError(outcome.toString());
    }
  }

  /** One every four days, by turns in each village and through each channel. */
  private static Stream<Map<String, String>> events() {
    var rows = new ArrayList<Map<String, String>>();
    int n = 0;
    for (var day = FIRST.atDay(1); !day.isAfter(LAST.atEndOfMonth()); day = day.plusDays(4)) {
      rows.add(event(++n, day));
    }
    return rows.stream();
  }

  private static Map<String, String> event(int n, LocalDate day) {
    var row = new LinkedHashMap<String, String>();
    row.put("place", VILLAGES.get(n % 3));
    row.put("number", "SJ-%s-%03d".formatted(day.getYear(), n));
    row.put("channel", CHANNELS.get(n % 3));
    row.put("received_on", day.toString());
    if (n % 4 > 0) {
      row.put("closed_on", day.plusDays(5).toString());
      row.put("cost", BigDecimal.valueOf(n % 7 * 25L, 2).toPlainString());
    }
    row.put("caller", "某人");
    return row;
  }

  private static Stream<Map<String, String>> incomes() {
    return Stream.iterate(FIRST, month -> !month.isAfter(LAST), month -> month.plusMonths(1))
        .flatMap(month -> VILLAGES.stream().map(village -> income(village, month)))
        .filter(row -> !(row.containsValue("南山村") && row.containsValue(LAST.toString())));
  }

  private static Map<String, String> income(String village, YearMonth month) {
    int place = VILLAGES.indexOf(village) + 1;
    var amount =
        new BigDecimal("12.5")
            .add(BigDecimal.valueOf(place * 3L))
            .add(BigDecimal.valueOf(month.getMonthValue() * 25L, 2))
            .add(BigDecimal.valueOf(month.getYear() - 2021L));
    var row = new LinkedHashMap<String, String>();
    row.put("place", village);
    row.put("month", month.toString());
    row.put("amount", amount.toPlainString());
    if (place == 2) {
      row.put("remark", "含租金");
    }
    return row;
  }

  private static void correctOneCost(Ledgers later, Actor by) {
    var query = RecordQuery.all().where("number", CORRECTED);
    var record = later.page("event", query).records().getFirst();
    var outcome = later.correct("event", record.id(), Map.of("cost", "1.25"), "漏记车辆费", by);
    if (!(outcome instanceof EntryOutcome.Stored)) {
      throw new AssertionError(outcome.toString());
    }
  }
}
