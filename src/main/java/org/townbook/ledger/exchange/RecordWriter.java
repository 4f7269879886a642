package org.townbook.ledger.exchange;

import org.townbook.ledger.LedgerRecord;

/** Takes the records of an export, one after the other. */
public interface RecordWriter {

  void write(LedgerRecord record);

  /** Finishes the file; the stream stays open, it belongs to whoever handed it in. */
  void end();
}
