package org.townbook.web.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.townbook.matching.Compared;
import org.townbook.reading.Finding;
import org.townbook.reading.ReadNumber;
import org.townbook.reading.ReadReport;
import org.townbook.reading.Stretch;
import org.townbook.web.frame.Lamp;

/** Cuts a text where a number or words remarked on begin and end, and says what each piece is. */
final class MarkedText {
  private final String text;
  private final List<Finding> findings;
  private final TreeMap<Integer, ReadNumber> numbers = new TreeMap<>();
  private final TreeSet<Integer> cuts = new TreeSet<>();

  /** By where a stretch begins: the numbers of the findings about it. */
  private final TreeMap<Integer, List<Integer>> findingsAt = new TreeMap<>();

  /** By where a number begins: it beside the book, with the numbers of those comparisons. */
  private final Map<Integer, Beside> besideAt = new HashMap<>();

  private final Map<Integer, Integer> firstPieces = new HashMap<>();
  private int longest = 1;
  private int pieces;

  MarkedText(ReadReport report, List<Finding> findings, List<Compared> compared) {
    this.text = report.text();
    this.findings = findings;
    for (var number : report.numbers()) {
      numbers.put(number.place().start(), number);
      cut(number.place());
    }
    for (int i = 0; i < findings.size(); i++) {
      for (var place : findings.get(i).places()) {
        findingsAt.computeIfAbsent(place.start(), _ -> new ArrayList<>()).add(i + 1);
        cut(place);
      }
    }
    for (int i = 0; i < compared.size(); i++) {
      var one = new Beside(List.of(i + 1), compared.get(i).verdict());
      besideAt.merge(compared.get(i).place().start(), one, Beside::and);
    }
  }

  private void cut(Stretch place) {
    cuts.add(place.start());
    cuts.add(place.end());
    longest = Math.max(longest, place.end() - place.start());
  }

  /** The pieces between two offsets. */
  List<Piece> between(int from, int to) {
    var made = new ArrayList<Piece>();
    int start = from;
    while (start < to) {
      var next = cuts.higher(start);
      int end = next == null ? to : Math.min(next, to);
      made.add(piece(new Stretch(start, end)));
      start = end;
    }
    return made;
  }

  private Piece piece(Stretch at) {
    var words = text.substring(at.start(), at.end());
    var number =
        Optional.ofNullable(numbers.floorEntry(at.start()))
            .map(Map.Entry::getValue)
            .filter(found -> found.place().meets(at));
    var about = about(at);
    if (number.isEmpty() && about.isEmpty()) {
      return Piece.plain(words);
    }
    pieces++;
    firstPieces.putIfAbsent(at.start(), pieces);
    var lamp = about.stream().findFirst().map(i -> Lamp.of(findings.get(i - 1).level()));
    boolean isLast =
        about.stream().findFirst().map(i -> ends(findings.get(i - 1), at)).orElse(true);
    var beside = number.flatMap(n -> Optional.ofNullable(besideAt.get(n.place().start())));
    return new Piece(words, number, about, lamp, beside, pieces, isLast);
  }

  /** Whether what a finding is about does not go on behind a piece of it. */
  private static boolean ends(Finding finding, Stretch at) {
    return finding.places().stream().filter(at::meets).allMatch(place -> place.end() == at.end());
  }

  private List<Integer> about(Stretch at) {
    return findingsAt.subMap(at.start() - longest, false, at.end(), false).values().stream()
        .flatMap(List::stream)
        .filter(i -> findings.get(i - 1).places().stream().anyMatch(at::meets))
        .distinct()
        .sorted()
        .toList();
  }

  /** Id of the piece with which a stretch begins; 0 where none was made. */
  int firstPiece(Stretch place) {
    return firstPieces.getOrDefault(place.start(), 0);
  }
}
