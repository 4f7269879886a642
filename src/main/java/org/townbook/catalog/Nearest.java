package org.townbook.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Names that somebody may have meant, by edit distance. */
final class Nearest {
  private static final int SUGGESTIONS = 3;

  private Nearest() {}

  static List<String> to(String wanted, Collection<String> known) {
    int limit = Math.max(2, wanted.length() / 3);
    return known.stream()
        .filter(k -> distance(wanted, k) <= limit || k.contains(wanted))
        .sorted(
            Comparator.comparingInt((String k) -> distance(wanted, k))
                .thenComparing(Comparator.naturalOrder()))
        .limit(SUGGESTIONS)
        .toList();
  }

  private static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], row[j]) + 1, diagonal + change);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
