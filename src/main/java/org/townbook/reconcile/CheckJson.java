package org.townbook.reconcile;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A check's result as programs read it; verdicts in lower case. */
public record CheckJson(
    String key, String title, String verdict, String message, Set<String> figures) {
  /** The same, as programs read it. */
  public static CheckJson of(CheckResult result) {
    return new CheckJson(
        result.key(),
        result.title(),
        result.verdict().name().toLowerCase(Locale.ROOT),
        result.message(),
        new TreeSet<>(result.figures()));
  }
}
