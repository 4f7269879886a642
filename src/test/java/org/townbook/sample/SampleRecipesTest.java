package org.townbook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.people.Places;

/** The sample town's own recipes. */
class SampleRecipesTest {
  private static final Catalog CATALOG = SampleFolder.readCatalog();

  @Test
  void all_recipes_are_sound_and_make_the_same_rows_each_time() {
    var once = made(CATALOG);
    var again = made(CATALOG);

    assertThat(again).isEqualTo(once);
    assertThat(once.stream().mapToInt(ledger -> ledger.rows().size()).sum())
        .isBetween(25_000, 45_000);
  }

  @Test
  void every_ledger_of_the_catalog_has_a_recipe_that_makes_rows() {
    var filled =
        made(CATALOG).stream()
            .filter(made -> !made.rows().isEmpty())
            .map(made -> made.ledger().key());
    var all = CATALOG.ledgers().stream().map(LedgerDefinition::key).toList();
    assertThat(filled).containsExactlyInAnyOrderElementsOf(all);
  }

  static List<LedgerRows> made(Catalog catalog) {
    var town = Town.of(SampleFolder.TOWN, Places.in(SampleFolder.PATH.resolve("places.csv")));
    return switch (SampleRecords.make(SampleFolder.PATH, catalog, town)) {
      case SampleRecords.Outcome.Made(var ledgers) -> ledgers;
      case SampleRecords.Outcome.Faulty(var problems) -> throw SampleFolder.failure(problems);
    };
  }
}
