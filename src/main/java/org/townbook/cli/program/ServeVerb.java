package org.townbook.cli.program;

import java.util.concurrent.Callable;
import org.townbook.cli.book.Book;
import org.townbook.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves the pages until it is stopped. */
@Command(name = "serve", description = "打开网页 · Serve the pages on this machine")
public final class ServeVerb implements Callable<Integer> {

  private final Book book;
  private final Terminal terminal;

  @Mixin private final PortOption port = new PortOption();

  ServeVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var address = book.openWithPages(port.chosen());
    terminal.print("网页已打开：" + address + "（按 Ctrl+C 停止）");
    terminal.out().flush();
    book.serveUntilStopped();
    return Terminal.DONE;
  }
}
