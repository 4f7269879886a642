package org.townbook.cli.ledger;

import java.util.concurrent.Callable;
import org.townbook.cli.book.Book;
import org.townbook.cli.book.PersonOption;
import org.townbook.cli.terminal.FormatOption;
import org.townbook.cli.terminal.Terminal;
import org.townbook.ledger.Ledgers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a record back: it no longer counts, but what it said is kept. */
@Command(name = "withdraw", description = "撤回一条记录，不再计数 · Withdraw a record")
public final class WithdrawVerb implements Callable<Integer> {

  private final Book book;
  private final Terminal terminal;

  @Mixin private final RecordParameters record = new RecordParameters();

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
    var outcome =
        book.get(Ledgers.class).withdraw(record.ledger(), record.id(), reason, person.actor(book));
    return new EntryAnswer(terminal, format).give(outcome);
  }
}
