package org.townbook.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townbook.GoldenFile;
import org.townbook.TestDatabase;
import org.townbook.shared.Period;

/** The SQL of a figure as people are shown it; a change of it is seen, never slips in. */
@Tag("golden")
class ExplainedSqlTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
  @TempDir static Path folder;

  private static FigureTown town;

  @BeforeAll
  static void build() {
    town = new FigureTown(database, folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"events_online", "events_open", "amount_latest", "closure_rate"})
  void the_statement_behind_a_figure_is_the_expected_one(String key) throws IOException {
    var explained =
        town.figures().explain(key, Question.now(town.town(), Period.parse("2022-01..2022-09")));

    GoldenFile.named("figure/" + key + ".sql").isMatchedBy(text(explained));
  }

  private static String text(Explanation explained) {
    return explained.steps().stream()
        .map(step -> "-- " + step.figure() + ": " + step.says() + "\n" + sql(step))
        .collect(Collectors.joining("\n"));
  }

  private static String sql(Explanation.Step step) {
    return step.sql() == null ? "" : step.sql().strip() + "\n";
  }
}
