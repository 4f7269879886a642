package org.townbook.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What a run measured: shown as it comes, and written down at the end. */
final class Results {
  private final PrintStream terminal;
  private final List<Line> lines = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  Results(PrintStream terminal) {
    this.terminal = terminal;
  }

  void add(Line line) {
    lines.add(line);
    terminal.println(line.row());
  }

  /** Something to know about the numbers, written below the table. */
  void remark(String words) {
    remarks.add(words);
    terminal.println("  " + words);
  }

  /** What is going on, only shown. */
  void step(String words) {
    terminal.println("… " + words);
  }

  /** The names of the tests that have results. */
  Set<String> tests() {
    return lines.stream().map(Line::test).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Writes the results of this day and machine; an earlier run of the day is replaced. */
  Path write(Path folder, Machine machine, LocalDate day) throws IOException {
    Files.createDirectories(folder);
    var name = day + "-" + machine.name();
    var page = folder.resolve(name + ".md");
    Files.writeString(page, page(machine, day));
    var all = new LinkedHashMap<String, Object>();
    all.put("day", day.toString());
    all.put("machine", machine);
    all.put("lines", lines);
    all.put("remarks", remarks);
    JsonMapper.builder()
        .build()
        .writerWithDefaultPrettyPrinter()
        .writeValue(folder.resolve(name + ".json"), all);
    return page;
  }

  private String page(Machine machine, LocalDate day) {
    var text = new StringBuilder("# Benchmark of " + day + "\n\n");
    text.append(machine.words()).append("\n\n").append(Line.HEAD);
    lines.forEach(line -> text.append(line.row()).append('\n'));
    text.append('\n');
    remarks.forEach(remark -> text.append("- ").append(remark).append('\n'));
    return text.toString();
  }
}
