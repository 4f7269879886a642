package org.townbook.ledger.exchange;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.townbook.ledger.FieldProblem;
import org.townbook.ledger.ImportFault;

/** Where rows come from, one after the other, and where each of their cells stands. */
public interface RowSource extends AutoCloseable {

  /**
   * A row as it was written.
   *
   * @param position says to the source where the row stands; later rows have greater ones
   * @param texts the row's texts as {@link org.townbook.ledger.value.RowReader#position} orders
   *     them, null where there is nothing
   * @param broken cells that cannot be read at all
   */
  @SuppressWarnings("ArrayRecordComponent") // made and read once per row; compared by nobody
  record SourceRow(long position, @Nullable String[] texts, List<FieldProblem> broken) {}

  /** The next row; null after the last. */
  @Nullable SourceRow next() throws UnreadableFile;

  /** Where in a row the source says anything; it is silent about the other fields. */
  Set<Integer> given();

  /** What is wrong with the source itself, such as its columns, as far as it has been read. */
  List<ImportFault> faults();

  /** Things worth saying that are no faults. */
  List<String> notes();

  /** A field's problem as a fault of the cell where it stands. */
  ImportFault fault(long position, FieldProblem problem);

  /** Where a row stands, in words. */
  String where(long position);

  /** How many rows there are, if that is known or can be guessed. */
  OptionalLong total();

  @Override
  void close();
}
