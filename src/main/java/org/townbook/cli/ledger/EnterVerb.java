package org.townbook.cli.ledger;

import java.util.List;
import java.util.concurrent.Callable;
import org.townbook.cli.book.Book;
import org.townbook.cli.book.PersonOption;
import org.townbook.cli.terminal.FormatOption;
import org.townbook.cli.terminal.Terminal;
import org.townbook.ledger.Ledgers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes one record in. */
@Command(name = "enter", description = "登记一条记录 · Enter one record")
public final class EnterVerb implements Callable<Integer> {

  private final Book book;
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "LEDGER", description = "台账 · The ledger's key")
  private String ledger = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FIELD=VALUE",
      description = "字段名（或 place）=内容 · A field's name, or place, and what it is")
  private List<String> values = List.of();

  @Mixin private final PersonOption person = new PersonOption();
  @Mixin private final FormatOption format = new FormatOption();

  EnterVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var outcome = book.get(Ledgers.class).enter(ledger, FieldValues.of(values), person.actor(book));
    return new EntryAnswer(terminal, format).give(outcome);
  }
}
