package org.townbook.web.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.townbook.reconcile.CheckResult;
import org.townbook.report.AnnexEntry;
import org.townbook.report.Block;
import org.townbook.report.Run;
import org.townbook.report.WrittenReport;

/** A written report laid out for reading: each block with the findings that concern it. */
public final class ReportSheet {

  /**
   * @param findings those that are told beside this block: the first that cites one of their
   *     figures
   */
  public record Part(Block block, List<CheckResult> findings) {}

  private final WrittenReport report;
  private final Map<String, AnnexEntry> annex = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> doubted;

  private ReportSheet(WrittenReport report) {
    this.report = report;
    var rows = report.document().annex();
    for (int i = 0; i < rows.size(); i++) {
      annex.put(rows.get(i).key(), rows.get(i));
      numbers.put(rows.get(i).key(), i + 1);
    }
    doubted = findings().stream().flatMap(f -> f.figures().stream()).collect(Collectors.toSet());
  }

  static ReportSheet of(WrittenReport report) {
    return new ReportSheet(report);
  }

  public WrittenReport report() {
    return report;
  }

  public List<CheckResult> findings() {
    return report.checks().stream().filter(check -> check.verdict().isFinding()).toList();
  }

  /** Findings about none of the figures in the text, such as villages that have sent nothing. */
  public List<CheckResult> findingsAbout() {
    var cited = cited(report.document().blocks());
    return findings().stream()
        .filter(finding -> finding.figures().stream().noneMatch(cited::contains))
        .toList();
  }

  public List<Part> parts() {
    var told = new HashSet<String>();
    var parts = new ArrayList<Part>();
    for (var block : report.document().blocks()) {
      var cited = cited(List.of(block));
      var beside =
          findings().stream()
              .filter(finding -> finding.figures().stream().anyMatch(cited::contains))
              .filter(finding -> told.add(finding.key()))
              .toList();
      parts.add(new Part(block, beside));
    }
    return parts;
  }

  private static Set<String> cited(List<Block> blocks) {
    return blocks.stream()
        .flatMap(block -> block.runs().stream())
        .flatMap(Run::withParts)
        .filter(Run.Figure.class::isInstance)
        .map(run -> key(((Run.Figure) run).key()))
        .collect(Collectors.toSet());
  }

  /** The figure's own key, without the months that a citation may add. */
  static String key(String cited) {
    int at = cited.indexOf('@');
    return at < 0 ? cited : cited.substring(0, at);
  }

  /** Number of the annex row, counted from 1. */
  public int number(Run.Figure figure) {
    return numbers.getOrDefault(figure.key(), 0);
  }

  /** What stands behind a number that is not complete; nothing when all is well. */
  public Optional<String> mark(Run.Figure figure) {
    return Optional.ofNullable(annex.get(figure.key())).map(row -> row.state().mark());
  }

  public boolean isDoubted(Run.Figure figure) {
    return doubted.contains(key(figure.key()));
  }

  public long incomplete() {
    return report.document().annex().stream()
        .filter(row -> row.state() != AnnexEntry.State.KNOWN)
        .count();
  }
}
