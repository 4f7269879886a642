package org.townbook.ledger.exchange;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one after the other, sheet by sheet. */
interface Grid extends AutoCloseable {

  /** The next row; null after the last. */
  @Nullable GridRow next() throws UnreadableFile;

  /** How many rows there are, or may be. */
  OptionalLong total();

  @Override
  void close();
}
