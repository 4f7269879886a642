package org.townbook.cli.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.townbook.cli.book.Book;
import org.townbook.cli.book.PersonOption;
import org.townbook.cli.book.QuestionOptions;
import org.townbook.cli.terminal.Terminal;
import org.townbook.document.Documents;
import org.townbook.document.ReadDocument;
import org.townbook.matching.AgainstBook;
import org.townbook.matching.CheckedJson;
import org.townbook.reading.Reading;
import org.townbook.reading.ReadingJson;
import org.townbook.shared.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Reads anybody's report and says which of its numbers cannot be right. That needs no book; held
 * against one, it also says which numbers are not what the book comes to.
 */
@Command(
    name = "check",
    description = {
      "核稿：找出一份报告里不可能都对的数 · Find the numbers of a report that cannot be right",
      "读得了就返回 0，不论找到什么；读不了返回 1。 · Exit code 0 if it was read, whatever was found."
    })
public final class CheckVerb implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  /** Without one of these the answer is a list for people. */
  private enum Format {
    TEXT,
    JSON
  }

  private final Book book;
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      description = "Word、PDF 或文本文件，- 为标准输入 · Word, PDF or text; - for standard input")
  private String file = "";

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = {
        "text 只输出读到的文字，json 输出一个对象；不写则列出问题",
        "text: the text as read, json: one object; a list of what was found by default"
      })
  private @Nullable Format format;

  @Option(
      names = "--against-book",
      description = "再与账本逐数对照 · Also hold every number against the book")
  private boolean againstBook;

  @Option(
      names = "--mean",
      paramLabel = "NAME=KEY",
      description = {
        "这个名称就是账上的哪个数（none 为账上没有，auto 为照旧自动认），记下来以后照用",
        "What a name means in the book; kept, and used from now on"
      })
  private List<String> meanings = List.of();

  @Option(names = "--because", paramLabel = "REASON", description = "为什么这样认 · Why it means that")
  private String reason = "";

  @Mixin private final QuestionOptions options = new QuestionOptions();
  @Mixin private final PersonOption person = new PersonOption();

  CheckVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var document = document();
    document.notes().forEach(terminal::tell);
    if (format == Format.TEXT) {
      terminal.printExactly(document.text());
    } else if (againstBook || !meanings.isEmpty()) {
      checkAgainstBook(document);
    } else {
      var report = new Reading().read(document.text());
      if (format == Format.JSON) {
        terminal.printJson(ReadingJson.of(report));
      } else {
        new FindingLines(terminal).print(document, report);
      }
    }
    return Terminal.DONE;
  }

  private void checkAgainstBook(ReadDocument document) {
    var report = book.get(Reading.class).read(document.text());
    var kept = new SaidMeanings(book, person.name(), reason).keep(report, meanings);
    kept.forEach(m -> terminal.tell("记下了：" + m.name().words() + "（" + m.name().unit() + "）"));
    var question = options.question(book);
    var compared = book.get(AgainstBook.class).compared(report, question);
    if (format == Format.JSON) {
      terminal.printJson(CheckedJson.of(report, compared));
    } else {
      new FindingLines(terminal).print(document, report);
      new BookLines(terminal).print(compared, question);
    }
  }

  private ReadDocument document() {
    if (!file.equals(STANDARD_INPUT)) {
      return Documents.read(Path.of(file));
    }
    try {
      return Documents.read("标准输入", terminal.in());
    } catch (IOException e) {
      throw new Refusal("读不了标准输入：" + e.getMessage() + "；请改写文件名。", e);
    }
  }
}
