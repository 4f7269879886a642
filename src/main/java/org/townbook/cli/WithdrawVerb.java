package org.townbook.cli;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.townbook.ledger.Ledgers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a record back: it no longer counts, but what it said is kept. */
@Command(name = "withdraw", description = "撤回一条记录，不再计数 · Withdraw a record")
final class WithdrawVerb implements Callable<Integer> {

  private final Book book;
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "LEDGER", description = "台账 · The ledger's key")
  private String ledger = "";

  @Parameters(index = "1", paramLabel = "ID", description = "记录号 · The record's number")
  private UUID id = new UUID(0, 0);

  @Option(names = "--reason", required = true, description = "为什么撤回 · Why")
  private String reason = "";

  @Mixin private final PersonOption person = new PersonOption();
  @Mixin private final FormatOption format = new FormatOption();

  WithdrawVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var outcome = book.get(Ledgers.class).withdraw(ledger, id, reason, person.name());
    return new EntryAnswer(terminal, format).give(outcome);
  }
}
