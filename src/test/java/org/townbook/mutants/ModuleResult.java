package org.townbook.mutants;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A line of the table: what became of the mutants of one module. */
record ModuleResult(MutatedModule module, List<Mutant> mutants, Duration time) {

  static final String HEAD =
      """
      | module | mutants | killed | of them by time | survived | no coverage | killed % | minutes |
      |---|---:|---:|---:|---:|---:|---:|---:|
      """;

  String line() {
    long survived = count("SURVIVED");
    long bare = count("NO_COVERAGE");
    long killed = mutants.size() - survived - bare;
    return String.format(
        Locale.ROOT,
        "| `%s` | %d | %d | %d | %d | %d | %.1f | %.0f |",
        module.key(),
        mutants.size(),
        killed,
        count("TIMED_OUT"),
        survived,
        bare,
        100.0 * killed / Math.max(1, mutants.size()),
        time.toSeconds() / 60.0);
  }

  private long count(String status) {
    return mutants.stream().filter(mutant -> mutant.status().equals(status)).count();
  }
}
