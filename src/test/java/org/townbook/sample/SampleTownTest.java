package org.townbook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townbook.figure.Figures;
import org.townbook.figure.Question;
import org.townbook.reconcile.CheckResult;
import org.townbook.reconcile.Reconciliation;
import org.townbook.reconcile.Verdict;
import org.townbook.sample.SampleTown.Entered;
import org.townbook.sample.SampleTown.Presence;
import org.townbook.shared.Period;

class SampleTownTest {
  @RegisterExtension static final LoadedSample SAMPLE = new LoadedSample();

  @Test
  void every_row_of_every_recipe_is_taken_in_by_the_ledgers_own_import() {
    var book = SAMPLE.book();
    var entered = book.entered();

    assertThat(entered).allMatch(ledger -> ledger.unchanged() == 0);
    assertThat(entered.stream().mapToLong(Entered::added).sum()).isBetween(25_000L, 45_000L);
    assertThat(book.sample().presence(SampleFolder.PATH)).isEqualTo(Presence.PRESENT);
    for (var rows : SampleRecipesTest.made(book.catalog())) {
      var inBook =
          book.jdbc()
              .sql("SELECT count(*) FROM book." + rows.ledger().key())
              .query(Long.class)
              .single();
      assertThat(inBook).as(rows.ledger().key()).isEqualTo(rows.rows().size());
    }
  }

  @Test
  void entering_it_again_changes_nothing() {
    var book = SAMPLE.book();
    var again = new ArrayList<Entered>();

    assertThat(book.sample().load(SampleFolder.PATH, again::add)).isZero();

    assertThat(again).hasSameSizeAs(book.entered()).allMatch(ledger -> ledger.added() == 0);
    assertThat(again.stream().mapToLong(Entered::unchanged).sum())
        .isEqualTo(book.entered().stream().mapToLong(Entered::rows).sum());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021", "2021-06", "2022-01", "2022-05", "2022-01..2022-09", "2022"})
  void no_check_finds_fault_with_it_in_any_period(String period) {
    assertThat(checked(period)).noneMatch(result -> result.verdict().isFinding());
  }

  @Test
  void every_relation_of_the_nine_months_holds_or_is_a_note() {
    assertThat(checked("2022-01..2022-09"))
        .filteredOn(result -> SAMPLE.book().catalog().findCheck(result.key()).isPresent())
        .extracting(CheckResult::verdict)
        .containsOnly(Verdict.HOLDS, Verdict.DEFINITIONAL)
        .hasSize(SAMPLE.book().catalog().checks().size());
  }

  private static List<CheckResult> checked(String period) {
    var book = SAMPLE.book();
    var figures =
        new Figures(book.catalog(), book.places(), book.dataSource(), LoadedSample.Book.CLOCK);
    var question = Question.now(book.places().ownTown(), Period.parse(period));
    return new Reconciliation(book.catalog(), figures, book.jdbc(), LoadedSample.Book.CLOCK)
        .run(question);
  }

  @Test
  void ledgers_come_after_those_they_refer_to_and_are_counted() {
    var entered = SAMPLE.book().entered();
    assertThat(entered).extracting(Entered::number).startsWith(1, 2, 3);
    assertThat(entered.getLast().number()).isEqualTo(entered.getLast().all());
    var titles = entered.stream().map(Entered::title).toList();
    assertThat(titles.indexOf("企业名册")).isLessThan(titles.indexOf("规上工业产值月报"));
  }
}
