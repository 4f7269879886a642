package org.townbook.mutants;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A module that is judged by its mutants: its package with all below, and the tests that may kill.
 */
enum MutatedModule {
  EXPRESSION("catalog.expression"),
  RECONCILE("reconcile"),
  FIGURE("figure"),
  LEDGER("ledger");

  private final String key;

  MutatedModule(String key) {
    this.key = key;
  }

  /** What it is called on the command line and in the table. */
  String key() {
    return key;
  }

  static Optional<MutatedModule> find(String key) {
    return Stream.of(values()).filter(module -> module.key.equals(key)).findFirst();
  }

  /**
   * PIT's patterns of what is broken.
   *
   * @param names simple names of classes, with * for any letters; empty for the whole module
   */
  List<String> classes(List<String> names) {
    if (names.isEmpty()) {
      return List.of(root() + ".*");
    }
    return names.stream()
        .flatMap(name -> Stream.of(root() + "*." + name, root() + "*." + name + "$*"))
        .toList();
  }

  /**
   * PIT's patterns of the tests that are run.
   *
   * @param names simple names of test classes; empty for all of the module
   */
  List<String> tests(List<String> names) {
    return names.isEmpty()
        ? List.of(root() + ".*Test")
        : names.stream().map(name -> root() + "*." + name).toList();
  }

  /** The folder of its output under {@code build/mutants}. */
  String folder() {
    return key.toLowerCase(Locale.ROOT);
  }

  private String root() {
    return "org.townbook." + key;
  }
}
