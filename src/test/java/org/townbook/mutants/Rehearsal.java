package org.townbook.mutants;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs tests as PIT does, with nothing broken: all of them, then in the same JVM each by itself. A
 * test that fails at its second run would let every mutant look killed.
 */
final class Rehearsal {
  private final Launcher launcher = LauncherFactory.create();
  private final List<String> passed = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();

  private Rehearsal() {}

  /** What fails, in words; empty when all may be run as often as one likes. */
  static List<String> of(MutatedModule module, List<String> tests) {
    var rehearsal = new Rehearsal();
    var patterns = module.tests(tests).stream().map(Rehearsal::regex).toArray(String[]::new);
    rehearsal.run(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectPackage("org.townbook." + module.key()))
            .filters(
                ClassNameFilter.includeClassNamePatterns(patterns),
                TagFilter.excludeTags(Mutants.LONG))
            .build());
    for (var test : List.copyOf(rehearsal.passed)) {
      rehearsal.run(
          LauncherDiscoveryRequestBuilder.request().selectors(selectUniqueId(test)).build());
    }
    return rehearsal.failed;
  }

  private static String regex(String pattern) {
    return pattern.replace(".", "\\.").replace("*", ".*").replace("$", "\\$");
  }

  private void run(LauncherDiscoveryRequest request) {
    launcher.execute(
        request,
        new TestExecutionListener() {
          @Override
          public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
              failed.add(test.getUniqueId() + ": " + result.getThrowable().orElse(null));
            } else if (test.isTest()) {
              passed.add(test.getUniqueId());
            }
          }
        });
  }
}
