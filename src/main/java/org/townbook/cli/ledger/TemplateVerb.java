package org.townbook.cli.ledger;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.townbook.catalog.Catalog;
import org.townbook.cli.book.Book;
import org.townbook.cli.terminal.OutputFile;
import org.townbook.cli.terminal.Terminal;
import org.townbook.ledger.Ledgers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an empty spreadsheet to fill in and import. */
@Command(name = "template", description = "台账的空白 .xlsx 模板 · An empty spreadsheet to fill in")
public final class TemplateVerb implements Callable<Integer> {

  private final Book book;
  private final Terminal terminal;

  @Parameters(paramLabel = "LEDGER", description = "台账 · The ledger's key")
  private String ledger = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "写到哪个文件 · The file to write")
  private Path out = Path.of("");

  TemplateVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    book.get(Catalog.class).ledger(ledger); // refuses an unknown name before a file is begun
    new OutputFile(out).write(stream -> book.get(Ledgers.class).template(ledger, stream));
    terminal.print("模板：" + out);
    return Terminal.DONE;
  }
}
