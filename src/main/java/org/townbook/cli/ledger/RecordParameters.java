package org.townbook.cli.ledger;

import java.util.UUID;
import picocli.CommandLine.Parameters;

/** The first two words of every verb about one record: its ledger and its number. */
final class RecordParameters {

  @Parameters(index = "0", paramLabel = "LEDGER", description = "台账 · The ledger's key")
  private String ledger = "";

  @Parameters(index = "1", paramLabel = "ID", description = "记录号 · The record's number")
  private UUID id = new UUID(0, 0);

  String ledger() {
    return ledger;
  }

  UUID id() {
    return id;
  }
}
