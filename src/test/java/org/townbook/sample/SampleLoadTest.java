package org.townbook.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.TestDatabase;
import org.townbook.ledger.Ledgers;
import org.townbook.people.Persons;
import org.townbook.people.Places;
import org.townbook.sample.SampleTown.Entered;
import org.townbook.sample.SampleTown.Presence;

/** What a load says when something is wrong, and how it knows what is there. */
class SampleLoadTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @TempDir private Path folder;

  private static final String SOUND =
      "groups: [{list: [{number: Q1, since: 2021-01-05}, {number: Q2, since: 2021-02-05}]}]\n";

  @Test
  void a_refused_row_is_named_and_a_mended_recipe_goes_on_where_the_load_stood() {
    var given = new GivenSample(folder).recipe("firm", SOUND);
    given
        .ledger(
            "walk",
            "entered_at: town\ndate: day\nkey: [day]",
            "{name: day, title: 日期, type: day, required: true}",
            "{name: people, title: 人数, type: whole, max: 9}")
        .recipe("walk", "groups: [{list: [{day: 2022-01-01}, {day: 2022-01-02, people: 12}]}]\n");
    var sample = sample(given);

    assertThatExceptionOfType(SampleRefused.class)
        .isThrownBy(() -> sample.load(folder, _ -> {}))
        .withMessageContaining("sample/recipes/walk.yaml")
        .withMessageContaining("第2行（人数）");
    assertThat(sample.presence(folder)).isEqualTo(Presence.ABSENT);

    given.recipe("walk", "groups: [{list: [{day: 2022-01-01}, {day: 2022-01-02, people: 2}]}]\n");
    var entered = new ArrayList<Entered>();
    assertThat(sample.load(folder, entered::add)).isEqualTo(2);
    assertThat(entered).extracting(Entered::unchanged).containsExactly(2L, 0L);
    assertThat(sample.presence(folder)).isEqualTo(Presence.PRESENT);

    given.recipe("firm", SOUND + "# another word\n");
    assertThat(sample.presence(folder)).isEqualTo(Presence.FROM_OTHER_RECIPES);
  }

  private static SampleTown sample(GivenSample given) {
    var catalog = given.catalog();
    var places = new Places(DATABASE.jdbc(), SampleFolder.TOWN);
    var clock = Clock.systemDefaultZone();
    var ledgers = new Ledgers(catalog, places, DATABASE.dataSource(), clock);
    ledgers.prepare();
    return new SampleTown(
        places, new Persons(DATABASE.jdbc()), catalog, ledgers, DATABASE.jdbc(), clock);
  }
}
