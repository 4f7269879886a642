package org.townbook.cli;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.townbook.catalog.Catalog;
import org.townbook.ledger.LedgerRecord;
import org.townbook.ledger.Ledgers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows every revision of a record: who wrote it, when and why. */
@Command(name = "history", description = "一条记录的所有版本 · Every revision of a record")
final class HistoryVerb implements Callable<Integer> {

  private final Book book;
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "LEDGER", description = "台账 · The ledger's key")
  private String ledger = "";

  @Parameters(index = "1", paramLabel = "ID", description = "记录号 · The record's number")
  private UUID id = new UUID(0, 0);

  @Option(names = "--with-private", description = "连同不公开的字段 · Private fields too")
  private boolean withPrivate;

  @Mixin private final FormatOption format = new FormatOption();

  HistoryVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var definition = book.get(Catalog.class).ledger(ledger);
    var hidden = withPrivate ? Set.<String>of() : definition.privateFields();
    var revisions =
        book.get(Ledgers.class).history(ledger, id).stream().map(r -> r.without(hidden)).toList();
    if (revisions.isEmpty()) {
      return terminal.refuse("这本台账里没有记录 " + id + "。");
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
