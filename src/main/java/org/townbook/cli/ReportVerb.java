package org.townbook.cli;

import java.util.concurrent.Callable;
import org.townbook.report.Block;
import org.townbook.report.ReportJson;
import org.townbook.report.Reports;
import org.townbook.report.Run;
import org.townbook.report.WrittenReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes a report with live figures. */
@Command(name = "report", description = "写报告 · Write a report with live figures")
final class ReportVerb implements Callable<Integer> {

  private final Book book;
  private final Terminal terminal;

  @Parameters(paramLabel = "REPORT", description = "报告名，如 work-summary · The report's key")
  private String key = "";

  @Mixin private final QuestionOptions options = new QuestionOptions();
  @Mixin private final FormatOption format = new FormatOption();

  ReportVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var report = book.get(Reports.class).write(key, options.question(book));
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
