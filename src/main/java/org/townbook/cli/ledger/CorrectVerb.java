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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Corrects a record; what it said before is kept. */
@Command(name = "correct", description = "更正一条记录，原来的留着 · Correct a record, keeping what it was")
public final class CorrectVerb implements Callable<Integer> {

  private final Book book;
  private final Terminal terminal;

  @Mixin private final RecordParameters record = new RecordParameters();

  @Parameters(
      index = "2..*",
      arity = "1..*",
      paramLabel = "FIELD=VALUE",
      description = "要改的字段=新内容，留空为清除 · What changes; nothing after = clears a field")
  private List<String> changes = List.of();

  @Option(names = "--reason", required = true, description = "为什么改 · Why")
  private String reason = "";

  @Mixin private final PersonOption person = new PersonOption();
  @Mixin private final FormatOption format = new FormatOption();

  CorrectVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var outcome =
        book.get(Ledgers.class)
            .correct(
                record.ledger(), record.id(), FieldValues.of(changes), reason, person.actor(book));
    return new EntryAnswer(terminal, format).give(outcome);
  }
}
