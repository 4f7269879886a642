package org.townbook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.townbook.catalog.Catalog;
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
  void every_recipe_makes_rows_and_a_ledger_without_one_stays_empty() throws IOException {
    try (var files = Files.list(SampleFolder.PATH.resolve("recipes"))) {
      var recipes = files.map(file -> file.getFileName().toString().replace(".yaml", "")).toList();

      assertThat(made(CATALOG).stream().filter(made -> !made.rows().isEmpty()))
          .extracting(made -> made.ledger().key())
          .containsExactlyInAnyOrderElementsOf(recipes);
    }
  }

  static List<LedgerRows> made(Catalog catalog) {
    var town = Town.of(SampleFolder.TOWN, Places.in(SampleFolder.PATH.resolve("places.csv")));
    return switch (SampleRecords.make(SampleFolder.PATH, catalog, town)) {
      case SampleRecords.Outcome.Made(var ledgers) -> ledgers;
      case SampleRecords.Outcome.Faulty(var problems) -> throw SampleFolder.failure(problems);
    };
  }
}
