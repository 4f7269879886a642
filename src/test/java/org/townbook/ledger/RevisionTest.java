package org.townbook.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.townbook.ledger.LedgerTown.EAST;
import static org.townbook.ledger.LedgerTown.FIRM;
import static org.townbook.ledger.LedgerTown.WEST;
import static org.townbook.ledger.LedgerTown.refused;
import static org.townbook.ledger.LedgerTown.row;
import static org.townbook.ledger.LedgerTown.stored;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townbook.TestDatabase;

class RevisionTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  @RegisterExtension static final LedgerTown town = new LedgerTown(database);
  private final Ledgers ledgers = town.ledgers;

  @BeforeEach
  void emptyLedgers() {
    town.clear();
  }

  private static LedgerRecord petition(String number) {
    return town.entered(
        "petition", "place=东村", "number=" + number, "channel=来信", "received_on=2022-03-01");
  }

  @Test
  void an_entry_is_the_first_revision_with_person_and_time() {
    var record = petition("XF-1");

    assertThat(record.revision()).isEqualTo(1);
    assertThat(record.recordedBy()).isEqualTo("王芳");
    assertThat(record.recordedAt()).isEqualTo(town.clock.instant());
    assertThat(record.place()).isEqualTo(EAST);
    assertThat(record.values())
        .containsExactly(
            entry("number", "XF-1"),
            entry("channel", "letter"),
            entry("received_on", LocalDate.of(2022, 3, 1)));
    assertThat(ledgers.find("petition", record.id())).contains(record);
  }

  @Test
  void a_correction_adds_a_revision_and_keeps_the_one_before() {
    var first = petition("XF-1");
    town.clock.forward(Duration.ofHours(1));

    var second =
        stored(
            ledgers.correct(
                "petition", first.id(), row("channel=online", "place=西村"), "录错了", town.li));

    assertThat(second.revision()).isEqualTo(2);
    assertThat(second.reason()).isEqualTo("录错了");
    assertThat(second.place()).isEqualTo(WEST);
    assertThat(second.value("number")).contains("XF-1");
    var history = ledgers.history("petition", first.id());
    assertThat(history).hasSize(2);
    assertThat(history.getFirst().values()).isEqualTo(first.values());
    assertThat(history.getFirst().supersededAt()).isEqualTo(second.recordedAt());
    assertThat(history.getLast()).isEqualTo(second);
  }

  @Test
  void as_of_a_past_moment_the_book_says_what_it_said_then() {
    var first = petition("XF-1");
    var afterEntry = town.clock.instant();
    town.clock.forward(Duration.ofHours(1));
    ledgers.correct("petition", first.id(), row("channel=online"), "录错了", town.li);
    var afterCorrection = town.clock.instant();
    town.clock.forward(Duration.ofHours(1));
    ledgers.withdraw("petition", first.id(), "重复登记", town.li);

    assertThat(channelsAsOf(afterEntry.minusSeconds(1))).isEmpty();
    assertThat(channelsAsOf(afterEntry)).containsExactly("letter");
    assertThat(channelsAsOf(afterCorrection.minusMillis(1))).containsExactly("letter");
    assertThat(channelsAsOf(afterCorrection)).containsExactly("online");
    assertThat(channelsAsOf(town.clock.instant())).isEmpty();
    assertThat(ledgers.page("petition", RecordQuery.all()).total()).isZero();
  }

  private java.util.List<Object> channelsAsOf(Instant moment) {
    return ledgers.page("petition", RecordQuery.all().asOf(moment)).records().stream()
        .map(r -> r.value("channel").orElseThrow())
        .toList();
  }

  @Test
  void a_correction_is_never_dated_before_what_it_corrects() {
    var first = petition("XF-1");
    town.clock.forward(Duration.ofHours(-5));

    var second =
        stored(ledgers.correct("petition", first.id(), row("channel=online"), "错", town.li));

    assertThat(second.recordedAt()).isEqualTo(first.recordedAt());
    town.clock.forward(Duration.ofHours(5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE book.petition SET channel = 'online'",
        "UPDATE book.petition SET superseded_at = now(), channel = 'online'",
        "UPDATE book.petition SET superseded_at = recorded_at - interval '1 day'",
        "UPDATE book.petition SET superseded_at = null WHERE superseded_at IS NOT NULL",
        "DELETE FROM book.petition",
        "DELETE FROM book.petition WHERE false",
        "TRUNCATE book.petition"
      })
  void nobody_can_overwrite_or_delete_a_revision_in_the_database(String sql) {
    var first = petition("XF-1");
    ledgers.correct("petition", first.id(), row("channel=visit"), "录错了", town.li);

    assertThatThrownBy(() -> town.jdbc.sql(sql).update())
        .hasMessageContaining("never overwritten or deleted");
    assertThat(ledgers.history("petition", first.id()))
        .extracting(r -> r.value("channel").orElseThrow())
        .containsExactly("letter", "visit");
  }

  @Test
  void what_changes_nothing_writes_nothing() {
    var first = petition("XF-1");

    var again =
        ledgers.enter(
            "petition",
            row("place=东村", "number=XF-1", "channel=letter", "received_on=2022年3月1日"),
            town.li);
    var correction = ledgers.correct("petition", first.id(), row("channel=来信"), "看看", town.li);

    assertThat(again).isEqualTo(new EntryOutcome.Unchanged(first));
    assertThat(correction).isEqualTo(new EntryOutcome.Unchanged(first));
    assertThat(town.rows("petition")).isEqualTo(1);
  }

  @Test
  void the_same_key_with_other_content_must_be_a_correction() {
    petition("XF-1");

    var problems =
        refused(
            ledgers.enter(
                "petition",
                row("number=XF-1", "channel=visit", "received_on=2022-03-01"),
                town.li));

    assertThat(problems)
        .singleElement()
        .satisfies(p -> {
          assertThat(p.violation()).isEqualTo(Violation.CONFLICT);
          assertThat(p.field()).isEqualTo("number");
          assertThat(p.message()).contains("地方、渠道与这里不同").contains("更正");
        });
  }

  @Test
  void a_correction_may_not_take_the_key_of_another_record() {
    petition("XF-1");
    var second = petition("XF-2");

    var problems =
        refused(ledgers.correct("petition", second.id(), row("number=XF-1"), "改号", town.li));

    assertThat(problems).extracting(FieldProblem::violation).containsExactly(Violation.CONFLICT);
    assertThat(ledgers.history("petition", second.id())).containsExactly(second);
  }

  @Test
  void a_withdrawn_key_is_free_again() {
    var first = petition("XF-1");
    ledgers.withdraw("petition", first.id(), "误录", town.li);

    assertThat(petition("XF-1").id()).isNotEqualTo(first.id());
    assertThat(refused(ledgers.correct("petition", first.id(), row("channel=visit"), "改", town.li)))
        .extracting(FieldProblem::message)
        .singleElement()
        .asString()
        .contains("已经撤回");
  }

  @Test
  void a_correction_needs_a_reason_and_a_record() {
    var id = new UUID(1, 2);

    assertThat(refused(ledgers.withdraw("petition", id, " ", town.li)))
        .extracting(FieldProblem::field)
        .containsExactly("id", "reason");
  }

  @Test
  void a_correction_is_checked_as_a_whole() {
    var first = petition("XF-1");

    var problems =
        refused(
            ledgers.correct(
                "petition", first.id(), row("closed_on=2022-02-01", "channel="), "办结", town.li));

    assertThat(problems)
        .extracting(FieldProblem::toString)
        .containsExactly("渠道：必填，这里是空的。", "办结日期：办结日期不能早于登记日期。");
  }

  @Test
  void a_row_that_is_referred_to_can_neither_go_nor_change_its_key() {
    var firm = town.entered("firm", "code=" + FIRM, "name=甲厂", "registered_on=2020-01-01");
    var output = town.entered("output", "firm=" + FIRM, "month=2022-03", "amount=12.5");

    assertThat(refused(ledgers.withdraw("firm", firm.id(), "注销", town.li)))
        .extracting(FieldProblem::message)
        .containsExactly("“%s”还被引用：月度产值 %s；请先更正或撤回它们。".formatted(FIRM, FIRM));
    assertThat(
            refused(
                ledgers.correct("firm", firm.id(), row("code=91330683MA000002X9"), "换证", town.li)))
        .extracting(FieldProblem::violation)
        .containsExactly(Violation.REFERRED_TO);
    stored(ledgers.correct("firm", firm.id(), row("name=甲一厂"), "改名", town.li));

    ledgers.withdraw("output", output.id(), "误报", town.li);
    stored(ledgers.withdraw("firm", firm.id(), "注销", town.li));
  }

  @Test
  void a_reference_to_nothing_is_refused() {
    assertThat(
            refused(
                ledgers.enter(
                    "output", row("firm=" + FIRM, "month=2022-03", "amount=1"), town.wang)))
        .extracting(FieldProblem::message)
        .containsExactly("“企业名录”里没有统一社会信用代码为“%s”的记录；请先登记它，或核对写法。".formatted(FIRM));
  }

  @Test
  void every_write_notes_the_months_and_places_it_touches() {
    var first =
        town.entered(
            "petition",
            "place=东村",
            "number=XF-1",
            "channel=来信",
            "received_on=2022-03-31",
            "closed_on=2022-05-01");
    ledgers.correct("petition", first.id(), row("received_on=2022-04-02"), "改期", town.li);
    ledgers.correct("petition", first.id(), row("place=西村", "closed_on="), "改村", town.li);
    ledgers.withdraw("petition", first.id(), "误录", town.li);

    assertThat(
            town.jdbc
                .sql(
                    """
                    SELECT concat_ws(' ', ledger, place, first_month, last_month)
                    FROM ledger_change ORDER BY ctid
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "petition 330000001201 2022-03-01 2022-05-01",
            "petition 330000001201 2022-04-01 2022-05-01",
            "petition 330000001201 2022-03-01 2022-05-01",
            "petition 330000001202 2022-04-01 2022-04-01",
            "petition 330000001201 2022-04-01 2022-05-01",
            "petition 330000001202 2022-04-01 2022-04-01",
            "petition 330000001202 2022-04-01 2022-04-01");
  }

  @Test
  void every_write_notes_which_revision_came_and_which_left() {
    var first =
        town.entered("petition", "place=东村", "number=XF-1", "channel=来信", "received_on=2022-03-31");
    ledgers.correct("petition", first.id(), row("received_on=2022-04-02"), "改期", town.li);
    ledgers.withdraw("petition", first.id(), "误录", town.li);

    assertThat(
            town.jdbc
                .sql(
                    """
                    SELECT revision || ' ' || weight FROM ledger_change
                    WHERE record = :id ORDER BY ctid
                    """)
                .param("id", first.id())
                .query(String.class)
                .list())
        .containsExactly("1 1", "2 1", "1 -1", "3 1", "2 -1");
  }
}
