package org.townbook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to be measured.
 *
 * @param tests names such as T1; empty for all
 * @param rows sizes of the ledger that is read
 * @param quick few rounds over few rows, to see that everything runs
 */
record Options(Set<String> tests, List<Long> rows, boolean quick) {
  private static final List<Long> USUAL = List.of(100_000L, 1_000_000L);
  private static final List<Long> QUICK = List.of(20_000L);

  static final String USAGE =
      """
      ./townbook bench [T1 T2 …] [--rows 100k,1M,10M] [--quick]
        T1 … T9     which tests; all without
        --rows      sizes of the ledger that is read; 100k,1M without
        --quick     few rounds over 20k records, only to see that everything runs
      """;

  /**
   * @throws IllegalArgumentException with the usage, on anything else
   */
  static Options parse(List<String> arguments) {
    var tests = new TreeSet<String>();
    List<Long> rows = List.of();
    boolean quick = false;
    for (var left = arguments.iterator(); left.hasNext(); ) {
      var argument = left.next();
      if (argument.matches("(?i)T\\d")) {
        tests.add(argument.toUpperCase(Locale.ROOT));
      } else if (argument.equals("--rows") && left.hasNext()) {
        rows = sizes(left.next());
      } else if (argument.equals("--quick")) {
        quick = true;
      } else {
        throw new IllegalArgumentException(USAGE);
      }
    }
    return new Options(tests, rows.isEmpty() ? (quick ? QUICK : USUAL) : rows, quick);
  }

  private static List<Long> sizes(String written) {
    var sizes = new ArrayList<Long>();
    for (var size : written.split(",")) {
      var digits = size.replaceAll("[kKmM]$", "");
      if (!digits.matches("\\d+")) {
        throw new IllegalArgumentException(USAGE);
      }
      long times = size.matches(".*[kK]") ? 1_000 : size.matches(".*[mM]") ? 1_000_000 : 1;
      sizes.add(Long.parseLong(digits) * times);
    }
    return sizes;
  }

  boolean wants(String test) {
    return tests.isEmpty() || tests.contains(test);
  }

  /** How often a thing is done: a tenth in a quick run, but at least twice. */
  int times(int usual) {
    return quick ? Math.max(2, usual / 10) : usual;
  }
}
