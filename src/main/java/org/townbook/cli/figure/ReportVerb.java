package org.townbook.cli.figure;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.townbook.cli.book.Book;
import org.townbook.cli.book.QuestionOptions;
import org.townbook.cli.terminal.FormatOption;
import org.townbook.cli.terminal.Terminal;
import org.townbook.report.Block;
import org.townbook.report.ReportJson;
import org.townbook.report.Reports;
import org.townbook.report.Run;
import org.townbook.report.WrittenReport;
import org.townbook.report.print.DocumentPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a report with live figures. */
@Command(name = "report", description = "写报告 · Write a report with live figures")
public final class ReportVerb implements Callable<Integer> {

  private final Book book;
  private final Terminal terminal;

  @Parameters(paramLabel = "REPORT", description = "报告名，如 work-summary · The report's key")
  private String key = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "把网页、Word、PDF、JSON 四个文件写到这个目录 · Write it as files into a folder instead")
  private @Nullable Path out;

  @Mixin private final QuestionOptions options = new QuestionOptions();
  @Mixin private final FormatOption format = new FormatOption();

  ReportVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var report = book.get(Reports.class).write(key, options.question(book));
    if (out != null) {
      var files = new ReportFiles(book.get(DocumentPrinter.class));
      var written = files.write(report, out.toAbsolutePath());
      written.written().forEach(file -> terminal.print(file.toString()));
      written.notes().forEach(terminal::tell);
      return Terminal.DONE;
    }
    switch (format.chosen()) {
      case TEXT -> print(report);
      case JSON -> terminal.printJson(ReportJson.of(report));
    }
    return Terminal.DONE;
  }

  private void print(WrittenReport report) {
    terminal.print(report.document().title());
    for (var block : report.document().blocks()) {
      terminal.print("");
      switch (block) {
        case Block.Heading heading ->
            terminal.print("#".repeat(heading.level()) + " " + Run.plain(heading.runs()));
        case Block.Paragraph paragraph -> terminal.print(Run.plain(paragraph.runs()));
        case Block.Table table -> terminal.print(Run.plain(table.runs()));
      }
    }
    report.unsourced().forEach(number -> terminal.tell("无来源的数：" + number));
  }
}
