package org.townbook.web.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.townbook.reading.Finding;
import org.townbook.reading.Level;
import org.townbook.reading.ReadReport;
import org.townbook.web.frame.Lamp;

/**
 * What reading came to, as the page shows it.
 *
 * @param name of the file, or that it was pasted
 * @param notes on how it was read
 * @param form id of the form by which it was handed over, and can be again
 * @param numbers how many were read
 * @param groups of findings, the gravest first
 * @param book how it stands against the book; empty while the book is of no town
 */
public record ReadSheet(
    String name,
    List<String> notes,
    String form,
    int numbers,
    List<Block> blocks,
    List<Group> groups,
    Optional<BookSheet> book) {

  /** Findings of one level. */
  public record Group(Lamp lamp, boolean isOpen, List<Entry> entries) {}

  /**
   * A finding.
   *
   * @param number of the finding, from 1
   */
  public record Entry(int number, Finding finding, List<Mention> mentions) {}

  /**
   * Words of the text that a finding is about.
   *
   * @param piece id of the piece they begin with
   */
  public record Mention(int piece, String words) {}

  static ReadSheet of(HandedOver handed, ReadReport report, Optional<BookBehind.Held> held) {
    var document = handed.document();
    var findings = report.findings();
    var compared = held.map(BookBehind.Held::compared).orElse(List.of());
    var marked = new MarkedText(report, findings, compared);
    var blocks = Block.all(document, marked);
    var byLevel = new EnumMap<Level, List<Entry>>(Level.class);
    for (int i = 0; i < findings.size(); i++) {
      var finding = findings.get(i);
      byLevel
          .computeIfAbsent(finding.level(), _ -> new ArrayList<>())
          .add(new Entry(i + 1, finding, mentions(finding, report, marked)));
    }
    return new ReadSheet(
        document.name(),
        document.notes(),
        handed.isPasted() ? "hand-over-text" : "hand-over-file",
        report.figures().size(),
        blocks,
        byLevel.entrySet().stream().map(ReadSheet::group).toList(),
        held.map(h -> BookSheet.of(h, report, marked)));
  }

  private static Group group(Map.Entry<Level, List<Entry>> group) {
    return new Group(
        Lamp.of(group.getKey()), group.getKey() != Level.FINE, List.copyOf(group.getValue()));
  }

  private static List<Mention> mentions(Finding finding, ReadReport report, MarkedText marked) {
    return finding.places().stream()
        .map(place ->
            new Mention(
                marked.firstPiece(place), report.text().substring(place.start(), place.end())))
        .toList();
  }

  /** Whether there is anything to look at. */
  public boolean isFine() {
    return groups.stream().noneMatch(Group::isOpen);
  }
}
