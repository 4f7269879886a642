package org.townbook.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the pages until it is stopped. */
@Command(name = "serve", description = "打开网页 · Serve the pages on this machine")
final class ServeVerb implements Callable<Integer> {

  private final Book book;
  private final Terminal terminal;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "端口，默认 ${DEFAULT-VALUE} · The port to listen on")
  private int port;

  ServeVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var address = book.openWithPages(port);
    terminal.print("网页已打开：" + address + "（按 Ctrl+C 停止）");
    terminal.out().flush();
    book.serveUntilStopped();
    return Terminal.DONE;
  }
}
