package org.townbook.reading.grammar;

/** What a sentence is made of: words, periods and quantities, each where it stands in the text. */
public sealed interface Piece permits Word, PeriodMention, Quantity {
  /** Where it begins, in UTF-16 units of the text. */
  int start();

  /** Where it ends. */
  int end();
}
