package org.townbook.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.townbook.ledger.LedgerTown.FIRM;
import static org.townbook.ledger.LedgerTown.row;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.townbook.TestDatabase;

class ImportRowsTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  @RegisterExtension static final LedgerTown town = new LedgerTown(database);

  @BeforeEach
  void emptyLedgers() {
    town.clear();
  }

  private static Stream<Map<String, String>> petitions(int count) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            row(
                "place=" + (i % 2 == 0 ? "东村" : "西村"),
                "number=XF-" + i,
                "channel=来信",
                "received_on=2022-%02d-11".formatted(i % 3 + 1)));
  }

  private static ImportOutcome taken(String ledger, Stream<Map<String, String>> rows) {
    return town.ledgers.importRows(ledger, rows, town.wang, Progress.silent());
  }

  private static List<String> faults(ImportOutcome outcome) {
    return switch (outcome) {
      case ImportOutcome.Refused(long _, var faults, var _) ->
          faults.stream().map(ImportFault::toString).toList();
      case ImportOutcome.Stored _, ImportOutcome.Checked _ ->
          throw new AssertionError(outcome.toString());
    };
  }

  @Test
  void good_rows_all_go_in_as_one_batch() {
    var outcome = (ImportOutcome.Stored) taken("petition", petitions(100));

    assertThat(outcome.added()).isEqualTo(100);
    var page = town.ledgers.page("petition", RecordQuery.all());
    assertThat(page.total()).isEqualTo(100);
    assertThat(page.records())
        .allSatisfy(record -> {
          assertThat(record.batch()).isEqualTo(outcome.batch());
          assertThat(record.revision()).isEqualTo(1);
          assertThat(record.recordedBy()).isEqualTo("王芳");
        });
    assertThat(
            town.jdbc
                .sql("SELECT count(*) FROM ledger_change WHERE first_month = last_month")
                .query(Long.class)
                .single())
        .isEqualTo(6);
  }

  @Test
  void one_bad_row_keeps_all_out_and_all_faults_are_named() {
    var rows =
        Stream.concat(
            petitions(10),
            Stream.of(
                row("place=邻村", "number=XF-3", "channel=来", "received_on=2022-13-01", "coler=1"),
                row("number=XF-3", "channel=letter", "received_on=2022-01-01")));

    assertThat(faults(taken("petition", rows)))
        .containsExactly(
            "第11行（coler）：信访件没有这个字段。",
            "第11行（地方）：某镇没有“邻村”；相近的有：东村、旧村、西村。",
            "第11行（渠道）：“信访渠道”里没有“来”；相近的有：来信、来访。",
            "第11行（登记日期）：“2022-13-01”没有这个月：月份只能是 1 到 12。",
            "第12行（编号）：与第4行是同一件事（编号相同）；请删去一行或改正。");
    assertThat(town.rows("petition")).isZero();
  }

  @Test
  void rows_that_the_book_has_already_change_nothing() {
    taken("petition", petitions(10));
    town.jdbc.sql("TRUNCATE ledger_change").update();

    assertThat(taken("petition", petitions(10)))
        .isEqualTo(new ImportOutcome.Stored(0, 10, null, List.of()));
    assertThat(town.jdbc.sql("SELECT count(*) FROM ledger_change").query(Long.class).single())
        .isZero();
    var more = (ImportOutcome.Stored) taken("petition", petitions(13));
    assertThat(more.added()).isEqualTo(3);
    assertThat(more.unchanged()).isEqualTo(10);
    assertThat(town.rows("petition")).isEqualTo(13);
  }

  @Test
  void rows_that_the_book_has_with_other_content_are_faults() {
    taken("petition", petitions(3));

    var outcome =
        taken(
            "petition",
            Stream.of(
                row("number=XF-7", "channel=letter", "received_on=2022-01-01"),
                row("place=西村", "number=XF-1", "channel=letter", "received_on=2022-01-01")));

    assertThat(faults(outcome))
        .singleElement()
        .asString()
        .startsWith("第2行（编号）：账上已有 编号 XF-1 的记录")
        .contains("登记日期与这里不同");
    assertThat(town.rows("petition")).isEqualTo(3);
  }

  @Test
  void references_to_nothing_are_named_row_by_row() {
    town.entered("firm", "code=" + FIRM, "name=甲厂", "registered_on=2020-01-01");

    var outcome =
        taken(
            "output",
            Stream.of(
                row("firm=" + FIRM, "month=2022-01", "amount=1"),
                row("firm=91330683MA000002X9", "month=2022-01", "amount=1")));

    assertThat(faults(outcome))
        .containsExactly("第2行（企业）：“企业名录”里没有统一社会信用代码为“91330683MA000002X9”的记录；请先登记它，或核对写法。");
  }
}
