package org.townbook.cli.program;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.townbook.cli.book.Book;
import org.townbook.cli.book.BookFile;
import org.townbook.cli.figure.ReportFiles;
import org.townbook.cli.terminal.Terminal;
import org.townbook.figure.Question;
import org.townbook.people.Places;
import org.townbook.report.Reports;
import org.townbook.report.print.DocumentPrinter;
import org.townbook.sample.SampleTown;
import org.townbook.sample.SampleTown.Entered;
import org.townbook.shared.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The sample town from records to report: enters it where it is not yet, then serves the pages. */
@Command(name = "demo", description = "样例镇：装入样例，打开网页 · The sample town and its pages")
public final class DemoVerb implements Callable<Integer> {
  private static final int BAR = 20;
  private static final String REPORT = "work-summary";

  private final Book book;
  private final Terminal terminal;

  @Option(names = "--once", description = "不打开网页，写完就结束 · Write the documents and end")
  private boolean once;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "报告写到哪里，默认 build/demo · Where the documents go")
  private @Nullable Path out;

  @Mixin private final PortOption port = new PortOption();

  DemoVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    beginBook();
    if (once) {
      enterSample();
      writeReport();
      return Terminal.DONE;
    }
    var address = book.openWithPages(port.chosen());
    enterSample();
    terminal.print("网页已打开：" + address + "（按 Ctrl+C 停止）");
    terminal.out().flush();
    writeReport();
    terminal.out().flush();
    book.serveUntilStopped();
    return Terminal.DONE;
  }

  private static Path sampleFolder() {
    return Book.home().resolve("sample");
  }

  /** Makes the data folder the sample town's, unless somebody keeps another town's book there. */
  private void beginBook() {
    var data = book.dataFolder();
    var wanted = BookFile.of(sampleFolder());
    if (!BookFile.exists(data)) {
      wanted.writeTo(data);
      return;
    }
    var standing = BookFile.of(data).town();
    if (!standing.equals(wanted.town())) {
      throw new Refusal(
          ("%s 里是 %s 的账，样例不能装进去；请用 --data 另选一个目录。"
                  + " · Another town's book is kept there; choose another folder.")
              .formatted(data, standing.isEmpty() ? "没有写明哪个镇" : standing));
    }
  }

  private void enterSample() {
    var sample = book.get(SampleTown.class);
    switch (sample.presence(sampleFolder())) {
      case ABSENT -> {
        long start = System.nanoTime();
        terminal.tell("正在装入样例镇… · Entering the sample town");
        long added = sample.load(sampleFolder(), this::tell);
        terminal.tell(
            "样例镇装好了：%d 条记录，%.1f 秒。 · Done.".formatted(added, (System.nanoTime() - start) / 1e9));
      }
      case PRESENT -> terminal.tell("样例镇已在账里。 · The sample town is there already.");
      case FROM_OTHER_RECIPES ->
          terminal.tell(
              "账里的样例镇是按旧配方装入的；要新的，请用 --data 另选一个目录。"
                  + " · It was made from older recipes; for the new ones choose another --data.");
    }
  }

  private void writeReport() {
    var folder = out == null ? Book.home().resolve("build/demo") : out.toAbsolutePath();
    var town = book.get(Places.class).ownTown();
    var report = book.get(Reports.class).write(REPORT, Question.now(town, book.defaultPeriod()));
    var files = new ReportFiles(book.get(DocumentPrinter.class)).write(report, folder);
    files.written().forEach(file -> terminal.print("报告：" + file));
    files.notes().forEach(terminal::tell);
  }

  private void tell(Entered ledger) {
    int done = ledger.number() * BAR / ledger.all();
    terminal.tell(
        "%s%s %3d/%d  %s  %d 行  %d 毫秒"
            .formatted(
                "█".repeat(done),
                "░".repeat(BAR - done),
                ledger.number(),
                ledger.all(),
                ledger.title(),
                ledger.rows(),
                ledger.took().toMillis()));
  }
}
