package org.townbook.catalog.file;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.CatalogProblem;
import org.townbook.catalog.Origin;
import org.townbook.catalog.ReportDefinition;
import org.townbook.catalog.ReportDefinition.Insert;
import org.townbook.shared.NearNames;

/** Reads reports: YAML front matter between two lines of ---, then the text. */
final class ReportReader {
  private static final String FENCE = "---";
  private static final String ENDING = ".md";

  private final List<Path> folders;
  private final List<CatalogProblem> problems;

  ReportReader(List<Path> folders, List<CatalogProblem> problems) {
    this.folders = folders.stream().map(f -> f.resolve("reports")).toList();
    this.problems = problems;
  }

  Map<String, ReportDefinition> readAll() {
    var reports = new LinkedHashMap<String, ReportDefinition>();
    for (var folder : folders) {
      for (var file : DefinitionFolder.files(folder, ENDING)) {
        var report = read(file);
        var earlier = report == null ? null : reports.putIfAbsent(report.key(), report);
        if (earlier != null) {
          problem(file, 1, "报告 " + earlier.key() + " 已在 " + earlier.origin() + " 定义过");
        }
      }
    }
    refuseInsertsOfNoReport(reports);
    return reports;
  }

  private @Nullable ReportDefinition read(Path file) {
    var text = DefinitionText.read(file, problems);
    if (text == null) {
      return null;
    }
    var lines = text.lines().toList();
    int end =
        lines.isEmpty() || !lines.getFirst().equals(FENCE)
            ? -1
            : lines.subList(1, lines.size()).indexOf(FENCE) + 1;
    if (end < 1) {
      problem(file, 1, "报告要以两行 --- 之间的 report、title 开头");
      return null;
    }
    var head = String.join("\n", lines.subList(1, end));
    var node = DefinitionNode.read(file, 1, head, problems);
    return node == null ? null : read(file, node, lines.subList(end + 1, lines.size()), end + 2);
  }

  private ReportDefinition read(Path file, DefinitionNode node, List<String> text, int firstLine) {
    var key = node.text("report");
    var title = node.title();
    var heading = node.optional("heading");
    node.refuseUnread();
    if (!file.getFileName().toString().equals(key + ENDING)) {
      node.problem("report", "文件名应是 " + key + ENDING);
    }
    return new ReportDefinition(
        key,
        title,
        heading == null ? "{{town}}" + title.chinese() : heading,
        String.join("\n", text),
        firstLine,
        inserts(key),
        new Origin(file, 1));
  }

  private Map<String, Insert> inserts(String report) {
    var inserts = new LinkedHashMap<String, Insert>();
    for (var folder : folders) {
      for (var file : DefinitionFolder.files(folder.resolve(report), ENDING)) {
        var name = file.getFileName().toString().replaceFirst("\\.md$", "");
        var text = DefinitionText.read(file, problems);
        var insert = new Insert(text == null ? "" : text, new Origin(file, 1));
        var earlier = inserts.putIfAbsent(name, insert);
        if (earlier != null) {
          problem(file, 1, "插入 " + name + " 已在 " + earlier.origin() + " 写过");
        }
      }
    }
    return inserts;
  }

  private void refuseInsertsOfNoReport(Map<String, ReportDefinition> reports) {
    for (var folder : folders) {
      for (var inserts : DefinitionFolder.folders(folder)) {
        var name = inserts.getFileName().toString();
        if (!reports.containsKey(name)) {
          problem(inserts, 1, "没有报告 " + name + NearNames.hint(name, reports.keySet()));
        }
      }
    }
  }

  private void problem(Path file, int line, String message) {
    problems.add(new CatalogProblem(new Origin(file, line), message));
  }
}
