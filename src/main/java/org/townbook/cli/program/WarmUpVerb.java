package org.townbook.cli.program;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;
import org.townbook.cli.book.Book;
import org.townbook.cli.terminal.Terminal;
import org.townbook.reading.Reading;
import org.townbook.reading.ReadingJson;
import picocli.CommandLine.Command;

/**
 * Opens everything once and ends: the run from which the JVM saves what makes the next starts
 * quick.
 */
@Command(name = "warm-up", hidden = true)
public final class WarmUpVerb implements Callable<Integer> {

  private final Book book;
  private final Terminal terminal;

  WarmUpVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var address = URI.create(book.openWithPages(0));
    try (var browser = HttpClient.newHttpClient()) {
      var answer = browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      terminal.print(address + " " + answer.statusCode());
    }
    var read = book.get(Reading.class).read("1—9月完成投资3.5亿元，其中工业投资2亿元，占比57.1%。");
    terminal.printJson(ReadingJson.of(read));
    return Terminal.DONE;
  }
}
