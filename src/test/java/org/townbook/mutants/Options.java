package org.townbook.mutants;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * What is to be broken.
 *
 * @param modules in the order of the table
 * @param classes simple names of the classes to break; empty for all of the modules
 * @param tests simple names of the test classes to run; empty for all of the modules
 * @param write put the numbers into {@code docs/mutants.md}
 */
record Options(
    Set<MutatedModule> modules, List<String> classes, List<String> tests, boolean write) {

  static final String USAGE =
      """
      ./townbook mutants [MODULE …] [--class NAME …] [--tests NAME …] [--write]
        MODULE      catalog.expression, reconcile, figure, ledger; all without
        --class     only these classes, by simple name; * stands for any letters
        --tests     only with these test classes, by simple name
        --write     put the table into docs/mutants.md
      """;

  /**
   * @throws IllegalArgumentException with the usage, on anything else
   */
  static Options parse(List<String> arguments) {
    var modules = EnumSet.noneOf(MutatedModule.class);
    var classes = new ArrayList<String>();
    var tests = new ArrayList<String>();
    boolean write = false;
    for (var left = arguments.iterator(); left.hasNext(); ) {
      var argument = left.next();
      switch (argument) {
        case "--class" -> classes.add(value(left));
        case "--tests" -> tests.add(value(left));
        case "--write" -> write = true;
        default ->
            modules.add(
                MutatedModule.find(argument)
                    .orElseThrow(() -> new IllegalArgumentException(USAGE)));
      }
    }
    if (write && !(classes.isEmpty() && tests.isEmpty())) {
      throw new IllegalArgumentException(USAGE + "--write takes whole modules only\n");
    }
    return new Options(
        modules.isEmpty() ? EnumSet.allOf(MutatedModule.class) : modules, classes, tests, write);
  }

  private static String value(Iterator<String> left) {
    if (!left.hasNext()) {
      throw new IllegalArgumentException(USAGE);
    }
    return left.next();
  }
}
