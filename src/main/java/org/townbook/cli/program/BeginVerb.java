package org.townbook.cli.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.townbook.catalog.CatalogReader;
import org.townbook.catalog.CatalogRefused;
import org.townbook.cli.book.Book;
import org.townbook.cli.book.BookFile;
import org.townbook.cli.terminal.Terminal;
import org.townbook.people.Places;
import org.townbook.shared.Place;
import org.townbook.shared.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the data folder a town's book: whose it is, which places it has, what only it defines. */
@Command(name = "begin", description = "为一个镇建账，或更新它的地方 · Begin a town's book, or renew its places")
public final class BeginVerb implements Callable<Integer> {

  private final Book book;
  private final Terminal terminal;

  @Option(
      names = "--town",
      required = true,
      paramLabel = "CODE",
      description = "本镇的 12 位代码 · The town's code")
  private String town = "";

  @Option(
      names = "--places",
      required = true,
      paramLabel = "FILE",
      description = "地方的 CSV，格式如 sample/places.csv · The tree of places, as sample/places.csv")
  private Path places = Path.of("");

  @Option(
      names = "--overlay",
      paramLabel = "DIR",
      description = "本镇补充定义的目录 · The folder of what only this town defines")
  private List<Path> overlays = List.of();

  BeginVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    refuseOthersBook();
    refuseOtherTree();
    var begun = new BookFile(town, catalog(), null);
    var read = CatalogReader.read(begun.catalogFolders(Book.home()));
    if (read instanceof CatalogReader.Outcome.Invalid(var problems)) {
      throw new CatalogRefused(problems);
    }
    begun.writeTo(book.dataFolder());
    int count = book.get(Places.class).load(places);
    terminal.print("建好了：%s，%d 个地方。".formatted(book.get(Places.class).ownTown().name(), count));
    return Terminal.DONE;
  }

  private void refuseOthersBook() {
    var standing = BookFile.of(book.dataFolder()).town();
    if (!standing.isEmpty() && !standing.equals(town)) {
      throw new Refusal(book.dataFolder() + " 里是 " + standing + " 的账，请用 --data 另选一个目录。");
    }
  }

  /** Everything is looked at before anything is written. */
  private void refuseOtherTree() {
    if (Places.in(places).stream()
        .noneMatch(p -> p.code().equals(town) && p.level() == Place.Level.TOWN)) {
      throw new Refusal(places + " 里没有代码为 " + town + "、level 为 town 的地方。");
    }
  }

  private List<String> catalog() {
    var folders = new ArrayList<>(List.of("catalog"));
    overlays.forEach(folder -> folders.add(folder.toAbsolutePath().toString()));
    return folders;
  }
}
