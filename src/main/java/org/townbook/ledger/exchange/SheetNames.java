package org.townbook.ledger.exchange;

/** Names that a sheet may bear: no more than 31 characters, and none of a few signs. */
final class SheetNames {
  private static final int LENGTH_MAX = 25; // leaves room for a number

  private SheetNames() {}

  static String of(String title) {
    var plain = title.replaceAll("[\\[\\]:*?/\\\\']", " ");
    return plain.length() <= LENGTH_MAX ? plain : plain.substring(0, LENGTH_MAX);
  }
}
