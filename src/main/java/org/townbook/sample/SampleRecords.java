package org.townbook.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogProblem;

/** Makes all rows of the sample town from its recipes; touches no database. */
final class SampleRecords {
  private SampleRecords() {}

  /** Rows in the order in which they can be entered, or every problem of every recipe. */
  sealed interface Outcome {

    record Made(List<LedgerRows> ledgers) implements Outcome {}

    record Faulty(List<CatalogProblem> problems) implements Outcome {}
  }

  /**
   * @param folder the sample's folder, with {@code recipes} and {@code names}
   */
  static Outcome make(Path folder, Catalog catalog, Town town) {
    var problems = new ArrayList<CatalogProblem>();
    var rules = new RuleReader(catalog, WordList.in(folder.resolve("names")));
    var reader = new RecipeReader(catalog, town, rules, problems);
    var recipes = new ArrayList<Recipe>();
    for (var file : files(folder.resolve("recipes"))) {
      var recipe = reader.read(file);
      if (recipe != null) {
        recipes.add(recipe);
      }
    }
    var ordered = EntryOrder.of(recipes, problems);
    if (!problems.isEmpty()) {
      return faulty(problems);
    }
    Map<String, LedgerRows> made = new LinkedHashMap<>();
    for (var recipe : ordered) {
      var rows = new RowMaker(recipe, made, problems).make();
      made.put(recipe.ledger().key(), rows);
    }
    return problems.isEmpty() ? new Outcome.Made(List.copyOf(made.values())) : faulty(problems);
  }

  private static Outcome faulty(List<CatalogProblem> problems) {
    return new Outcome.Faulty(problems.stream().sorted().distinct().toList());
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }
}
