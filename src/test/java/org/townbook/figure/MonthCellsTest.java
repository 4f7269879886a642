package org.townbook.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.TestDatabase;
import org.townbook.figure.MonthCells.Thresholds;
import org.townbook.ledger.LedgerChanges;
import org.townbook.ledger.LedgerTable;

class MonthCellsTest {
  private static final LocalDate TODAY = LocalDate.of(2023, 1, 1);

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
  @TempDir static Path folder;

  private static FigureTown town;

  @BeforeAll
  static void a_ledger_with_many_rows() {
    town = new FigureTown(database, folder);
    var random = new Random(7);
    for (int i = 0; i < 400; i++) {
      // some long before and after the days that a large count has a list of
      var received = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(5000));
      var closed = received.plusDays(random.nextInt(90));
      town.event(
          FigureTown.VILLAGES.get(random.nextInt(3)),
          received.toString(),
          random.nextInt(3) == 0 ? null : closed.toString(),
          random.nextBoolean() ? "online" : "letter",
          random.nextInt(1000));
    }
  }

  @Test
  void the_cells_of_a_large_ledger_are_counted_in_other_ways_but_are_the_same() {
    var small = cells(town, new Thresholds(Long.MAX_VALUE, 0));
    var large = cells(town, new Thresholds(0, Integer.MAX_VALUE));
    var folded = cells(town, new Thresholds(0, 1));

    assertThat(small).hasSizeGreaterThan(400);
    assertThat(large).isEqualTo(small);
    assertThat(folded).isEqualTo(small);
  }

  @Test
  void the_last_row_has_one_text_whether_or_not_the_server_compares_rows() {
    var table = LedgerTable.of(town.catalog.ledger("event"));
    var day = table.day("received_on");

    var texts =
        DSL.using(database.dataSource(), SQLDialect.POSTGRES)
            .select(
                CellText.last(table, day, "amount", server() >= CellText.ROWS_SINCE),
                CellText.last(table, day, "amount", false))
            .from(table.table())
            .groupBy(table.place(), table.column("channel"))
            .fetch();

    assertThat(texts)
        .hasSize(2 * FigureTown.VILLAGES.size())
        .allSatisfy(row -> assertThat(row.value2()).isEqualTo(row.value1()));
  }

  private static int server() {
    return DSL.using(database.dataSource(), SQLDialect.POSTGRES)
        .connectionResult(c -> c.getMetaData().getDatabaseMajorVersion());
  }

  private static List<@Nullable String> cells(FigureTown town, Thresholds thresholds) {
    var of = Objects.requireNonNull(LedgerMeasures.of(town.catalog).get("event"));
    town.jdbc.sql("TRUNCATE figure_cells_built").update();
    DSL.using(database.dataSource(), SQLDialect.POSTGRES)
        .transaction(t ->
            new MonthCells(new LedgerChanges(t.dsl(), "test"), of, TODAY, thresholds).refresh());
    return town.jdbc
        .sql(
            """
            SELECT concat_ws(' ', cells, place, month, days, counts,
              (SELECT array_agg(trim_scale(n)) FROM unnest(sums) n)) FROM figure_cell
            UNION ALL
            SELECT concat_ws(' ', cells, part, place, month, days,
              (SELECT array_agg(entry::text ORDER BY entry) FROM unnest(members, lasts) entry))
            FROM figure_cell_set
            ORDER BY 1
            """)
        .query(String.class)
        .list();
  }
}
