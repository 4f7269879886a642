package org.townbook.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.townbook.ledger.LedgerTown.EAST;
import static org.townbook.ledger.LedgerTown.FIRM;
import static org.townbook.ledger.LedgerTown.TOWN;
import static org.townbook.ledger.LedgerTown.stored;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.townbook.TestDatabase;
import org.townbook.shared.Period;

/** How full the ledgers are, and what their numbers add up to. */
class StandingTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  @RegisterExtension static final LedgerTown town = new LedgerTown(database);
  private final Ledgers ledgers = town.ledgers;

  @BeforeEach
  void emptyLedgers() {
    town.clear();
  }

  private static LedgerRecord site(String place, String name, String day, String area) {
    return town.entered(
        "everything",
        "place=" + place,
        "name=" + name,
        "happened_on=" + day,
        "households=3",
        "area=" + area);
  }

  private LedgerStanding standing(String place) {
    return ledgers.standings(town.places.get(place)).stream()
        .filter(standing -> standing.ledger().key().equals("everything"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_standing_counts_the_records_that_stand_at_the_place_and_below() {
    site("东村", "甲", "2022-01-05", "1.5");
    site("西村", "乙", "2022-03-05", "2");
    var gone = site("西村", "丙", "2022-09-05", "4");
    stored(ledgers.withdraw("everything", gone.id(), "重复", town.wang));

    assertThat(standing(TOWN).records()).isEqualTo(2);
    assertThat(standing(TOWN).latest()).isEqualTo(LocalDate.of(2022, 3, 5));
    assertThat(standing(TOWN).lastWritten()).isNotNull();
    assertThat(standing(EAST).records()).isEqualTo(1);
  }

  @Test
  void a_ledger_nobody_has_written_in_says_so() {
    assertThat(standing(TOWN).records()).isZero();
    assertThat(standing(TOWN).latest()).isNull();
    assertThat(standing(TOWN).lastWritten()).isNull();
  }

  @Test
  void totals_are_of_all_that_is_asked_for_and_not_of_the_page() {
    site("东村", "甲", "2022-01-05", "1.5");
    site("西村", "乙", "2022-03-05", "2.25");
    site("西村", "丙", "2021-03-05", "100");
    var query = RecordQuery.all().during(Period.year(2022)).page(1, 1);

    var totals = ledgers.totals("everything", query);

    assertThat(totals).containsOnlyKeys("households", "area");
    assertThat(totals.get("households")).isEqualByComparingTo("6");
    assertThat(totals.get("area")).isEqualByComparingTo(new BigDecimal("3.75"));
    assertThat(ledgers.totals("everything", query.within(EAST)).get("area"))
        .isEqualByComparingTo("1.5");
  }

  @Test
  void records_that_others_refer_to_have_names() {
    town.entered("firm", "place=某镇", "code=" + FIRM, "name=甲厂", "registered_on=2020-01-01");

    assertThat(ledgers.names("firm", List.of(FIRM, "none"))).isEqualTo(Map.of(FIRM, "甲厂"));
    assertThat(ledgers.names("petition", List.of("XF-1"))).isEmpty();
  }
}
