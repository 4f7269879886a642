package org.townbook.cli;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.townbook.reconcile.CheckResult;

/** A check's result as programs read it; verdicts in lower case. */
record CheckJson(String key, String title, String verdict, String message, Set<String> figures) {
  static CheckJson of(CheckResult result) {
    return new CheckJson(
        result.key(),
        result.title(),
        result.verdict().name().toLowerCase(Locale.ROOT),
        result.message(),
        new TreeSet<>(result.figures()));
  }
}
