package org.townbook.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the pages until it is stopped. */
@Command(name = "serve", description = "打开网页 · Serve the pages on this machine")
final class ServeVerb implements Callable<Integer> {

  private static final int LAST_PORT = 65_535;

  private final Book book;
  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  private int port;

  ServeVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "端口，默认 ${DEFAULT-VALUE} · The port to listen on")
  void choosePort(int chosen) {
    if (spec != null && (chosen < 0 || chosen > LAST_PORT)) {
      throw new ParameterException(
          spec.commandLine(), "--port 要在 0 到 65535 之间 · between 0 and 65535: " + chosen);
    }
    port = chosen;
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
