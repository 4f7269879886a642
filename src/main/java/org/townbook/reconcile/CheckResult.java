package org.townbook.reconcile;

import java.util.Set;

/**
 * What a check came to for a place and period.
 *
 * @param message what is right or wrong, and by how much, in a sentence
 * @param figures keys of the figures it speaks of
 */
public record CheckResult(
    String key, String title, Verdict verdict, String message, Set<String> figures) {
  public CheckResult {
    figures = Set.copyOf(figures);
  }
}
