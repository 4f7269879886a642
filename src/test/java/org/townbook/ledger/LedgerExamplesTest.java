package org.townbook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples inside the catalog's ledgers: rows they accept, and rows they refuse and where. */
class LedgerExamplesTest {
  @TempDir Path folder;

  @Test
  void every_ledger_that_is_shipped_takes_and_refuses_what_its_examples_say() {
    var shipped = LedgerTown.catalog(List.of(Path.of("catalog"), Path.of("sample/catalog")));

    assertThat(LedgerExamples.problems(shipped)).isEmpty();
  }

  /** Each line: an example ¦ what is wrong with it, empty where it comes out as it says. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          accepts: {place: 甲村, day: 2022-01-05, people: 3}              ¦ ``
          accepts: {place: 戊村, day: 2022-01-05, people: 3}              ¦ ``
          accepts: {place: 某村, day: 2022-01-05, people: 3}              ¦ 应当收下（accepts），却被拒绝：地方
          accepts: {place: 甲村, day: 2022-01-05, people: -3}             ¦ 却被拒绝：人数
          accepts: {place: 甲村, day: 2022-01-05, poeple: 3}              ¦ 却被拒绝：poeple
          refuses: {place: 甲村, day: 2022-01-05, people: 3}              ¦ 应当拒绝（refuses），却收下了
          {refuses: {place: 甲村, day: 2022-01-05, people: -3}, at: people} ¦ ``
          {refuses: {place: 甲村, day: 2022-01-05, people: -3}}           ¦ ``
          {refuses: {place: 甲村, day: 2022-01-05, people: -3}, at: day}  ¦ 应当因 day 被拒绝，却是：人数
          {refuses: {place: 甲村, day: 2022-13-05, people: -3}, at: people} ¦ 应当因 people 被拒绝，却是：日期
          """)
  void an_example_that_does_not_come_out_as_it_says_is_told(String example, String wrong)
      throws IOException {
    Files.createDirectories(folder.resolve("ledgers"));
    Files.writeString(
        folder.resolve("ledgers/visit.yaml"),
        """
        ledger: visit
        title: 走访
        one_row_is: 一次走访
        kept_by: 办公室
        entered_at: village
        date: day
        key: [place, day]
        fields:
          - {name: day, title: 日期, type: day, required: true}
          - {name: people, title: 人数, type: whole, min: 0}
        examples:
          - %s
        """
            .formatted(example));

    var problems = LedgerExamples.problems(LedgerTown.catalog(List.of(folder)));

    if (wrong.isEmpty()) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(problems)
          .singleElement()
          .satisfies(p -> assertThat(p.message()).contains(wrong))
          .satisfies(p -> assertThat(p.origin().line()).isEqualTo(12));
    }
  }
}
