package org.townbook.cli.ledger;

import java.util.Set;
import java.util.concurrent.Callable;
import org.townbook.catalog.Catalog;
import org.townbook.cli.book.Book;
import org.townbook.cli.terminal.FormatOption;
import org.townbook.cli.terminal.Terminal;
import org.townbook.ledger.LedgerRecord;
import org.townbook.ledger.Ledgers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows every revision of a record: who wrote it, when and why. */
@Command(name = "history", description = "一条记录的所有版本 · Every revision of a record")
public final class HistoryVerb implements Callable<Integer> {

  private final Book book;
  private final Terminal terminal;

  @Mixin private final RecordParameters record = new RecordParameters();

  @Option(names = "--with-private", description = "连同不公开的字段 · Private fields too")
  private boolean withPrivate;

  @Mixin private final FormatOption format = new FormatOption();

  HistoryVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var definition = book.get(Catalog.class).ledger(record.ledger());
    var hidden = withPrivate ? Set.<String>of() : definition.privateFields();
    var revisions =
        book.get(Ledgers.class).history(record.ledger(), record.id()).stream()
            .map(r -> r.without(hidden))
            .toList();
    if (revisions.isEmpty()) {
      return terminal.refuse("这本台账里没有记录 " + record.id() + "。");
    }
    switch (format.chosen()) {
      case TEXT -> revisions.forEach(r -> terminal.print(line(r)));
      case JSON -> terminal.printJson(revisions.stream().map(RecordJson::of).toList());
    }
    return Terminal.DONE;
  }

  private static String line(LedgerRecord record) {
    return "第 %d 版  %s  %s%s%s\n    %s"
        .formatted(
            record.revision(),
            record.recordedAt(),
            record.recordedBy(),
            record.withdrawn() ? "  撤回" : "",
            record.reason() == null ? "" : "  理由：" + record.reason(),
            RecordLine.of(record));
  }
}
