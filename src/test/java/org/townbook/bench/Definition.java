package org.townbook.bench;

import java.util.List;

/** A figure of the benchmark: as the catalog says it, and as a person would write it in SQL. */
sealed interface Definition {
  String key();

  String unit();

  /** How the figure's file says it, without key, title and unit. */
  String formula();

  /** Which rows a measured figure takes in over a period. */
  enum Over {
    PERIOD,
    TO_DATE
  }

  /**
   * Measured on the ledger.
   *
   * @param value the aggregate in SQL
   * @param when the condition in SQL, empty for all rows
   * @param dated the date that puts a row into a period
   */
  record Measured(
      String key, String unit, String formula, String value, String when, String dated, Over over)
      implements Definition {}

  /** The number of different values of a field. */
  record Distinct(String key, String unit, String formula, String field) implements Definition {}

  /**
   * The sum of the last row of each subject.
   *
   * @param field what is added up
   * @param per whose last row counts
   */
  record Latest(String key, String unit, String formula, String field, String per)
      implements Definition {}

  /**
   * Made of other figures.
   *
   * @param value SQL over columns named like the figures; {@code KEY_before} is the year before
   * @param grows the figure that is compared with the year before; empty where nothing is
   */
  record Derived(String key, String unit, String formula, String value, String grows)
      implements Definition {}

  static List<String> keys(List<Definition> definitions) {
    return definitions.stream().map(Definition::key).toList();
  }
}
