package org.townbook.catalog;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Reads reports: YAML front matter between two lines of ---, then the text. */
final class ReportReader {
  private static final String FENCE = "---";

  private final List<CatalogProblem> problems;

  ReportReader(List<CatalogProblem> problems) {
    this.problems = problems;
  }

  Map<String, ReportDefinition> readAll(List<Path> folders) {
    var reports = new LinkedHashMap<String, ReportDefinition>();
    for (var folder : folders) {
      for (var file : CatalogReader.files(folder.resolve("reports"), ".md")) {
        var report = read(file, folders);
        if (report != null && reports.putIfAbsent(report.key(), report) != null) {
          problems.add(new CatalogProblem(report.origin(), "报告 " + report.key() + " 定义了两次"));
        }
      }
    }
    return reports;
  }

  private @Nullable ReportDefinition read(Path file, List<Path> folders) {
    var lines = lines(file);
    int end =
        lines.isEmpty() || !lines.getFirst().equals(FENCE)
            ? -1
            : lines.subList(1, lines.size()).indexOf(FENCE) + 1;
    if (end < 1
        || !(new Yaml().compose(new StringReader(String.join("\n", lines.subList(1, end))))
            instanceof MappingNode mapping)) {
      problems.add(new CatalogProblem(new Origin(file, 1), "报告要以 --- 之间的 report、title 开头"));
      return null;
    }
    var node = new DefinitionNode(file, mapping, problems);
    var key = node.text("report");
    var title = node.title();
    var heading = node.optional("heading");
    node.optional("about");
    node.refuseUnread();
    var text = String.join("\n", lines.subList(end + 1, lines.size()));
    return new ReportDefinition(
        key,
        title,
        heading == null ? title.chinese() : heading,
        text,
        end + 2,
        inserts(key, folders),
        new Origin(file, 1));
  }

  private static Map<String, ReportDefinition.Insert> inserts(String report, List<Path> folders) {
    var inserts = new LinkedHashMap<String, ReportDefinition.Insert>();
    for (var folder : folders) {
      for (var file : CatalogReader.files(folder.resolve("reports").resolve(report), ".md")) {
        var name = file.getFileName().toString().replaceFirst("\\.md$", "");
        inserts.put(
            name, new ReportDefinition.Insert(String.join("\n", lines(file)), new Origin(file, 1)));
      }
    }
    return inserts;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
