package org.townbook.cli.reading;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.townbook.cli.terminal.Terminal;
import org.townbook.document.ReadDocument;
import org.townbook.reading.Finding;
import org.townbook.reading.Level;
import org.townbook.reading.Passages;
import org.townbook.reading.ReadReport;

/** Prints for people what reading a report came to: what needs a look, the gravest first. */
record FindingLines(Terminal terminal) {

  void print(ReadDocument document, ReadReport report) {
    var passages = new Passages(report.text());
    var findings = report.findings();
    var byLevel = findings.stream().collect(Collectors.groupingBy(Finding::level));
    var unit = document.kind() == ReadDocument.Kind.TEXT ? "行" : "段";
    for (var level : Level.values()) {
      var found = byLevel.getOrDefault(level, List.of());
      if (level == Level.FINE || found.isEmpty()) {
        continue;
      }
      terminal.print("【%s】%d 处".formatted(level.words(), found.size()));
      for (var finding : found) {
        print(finding, passages, unit);
      }
      terminal.print("");
    }
    terminal.print(summary(report, findings));
  }

  private void print(Finding finding, Passages passages, String unit) {
    terminal.print("");
    var kind = finding.level() == Level.STYLE ? "" : "[" + finding.kind() + "] ";
    terminal.print("  " + kind + finding.message());
    for (var quote : passages.quotes(finding.places())) {
      terminal.print("    第 %d %s：%s".formatted(quote.line(), unit, quote.words()));
    }
    if (!finding.rule().isEmpty()) {
      terminal.print("    依据：" + finding.rule());
    }
  }

  private static String summary(ReadReport report, List<Finding> findings) {
    var counts =
        Stream.of(Level.values())
            .map(level -> count(level, findings))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("、"));
    return "读到 %d 个数%s。"
        .formatted(report.figures().size(), counts.isEmpty() ? "，没有可以互相核对的" : "：" + counts);
  }

  private static String count(Level level, List<Finding> findings) {
    long count = findings.stream().filter(finding -> finding.level() == level).count();
    return count == 0 ? "" : level.words() + " " + count + " 处";
  }
}
