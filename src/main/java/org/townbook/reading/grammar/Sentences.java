package org.townbook.reading.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.townbook.shared.Patience;

/** Cuts a text into sentences and these into pieces. Made once: loading the words takes a while. */
public final class Sentences {
  private static final String STOPS = "。！？；;\n";

  /**
   * A stretch without a full stop that is longer ends at a comma, and soon anywhere but in a
   * number: no sentence of a person is. What is done in a sentence may then take the square of its
   * length, and a text still takes no longer than its length.
   */
  private static final int LONGEST = 1500;

  private static final int WITHOUT_COMMA = LONGEST + 100;

  private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年(?!\\d+月\\d+日)");

  private final UnitWords units = new UnitWords();
  private final QuantityFinder quantities = new QuantityFinder(units);
  private final PeriodFinder periods = new PeriodFinder();
  private final Segmenter segmenter = new Segmenter();

  /** The sentences of a text, in order. */
  public List<Sentence> of(String text) {
    var plain = Plain.of(text);
    var sentences = new ArrayList<Sentence>();
    int reportYear = yearIn(plain, 0, plain.length(), 0);
    int paragraph = 0;
    int start = 0;
    for (int i = 0; i <= plain.length(); i++) {
      boolean stops = i == plain.length() || ends(plain.charAt(i), i - start);
      if (stops || isOverlong(plain, start, i)) {
        if (isHeading(plain, start, i)) {
          reportYear = yearIn(plain, start, i, reportYear);
        }
        if (start < i) {
          sentences.add(sentence(text, plain, start, i, paragraph, reportYear));
        }
        paragraph += i < plain.length() && plain.charAt(i) == '\n' ? 1 : 0;
        start = stops ? i + 1 : i;
      }
    }
    return sentences;
  }

  /** The words of a name by itself, such as a title. */
  public List<String> words(String name) {
    return segmenter.words(name, name, 0, name.length()).stream().map(Word::text).toList();
  }

  private static boolean ends(char c, int length) {
    return STOPS.indexOf(c) >= 0 || length > LONGEST && c == '，';
  }

  private static boolean isOverlong(String plain, int start, int end) {
    return end - start > WITHOUT_COMMA && !Numeral.isDigit(plain.charAt(end - 1));
  }

  /** Whether a unit is a measure word, which the thing counted may follow. */
  public boolean counts(String unit) {
    return units.counts(unit);
  }

  /** Whether a unit is itself the thing counted: 27村, 四平台. */
  public boolean isThing(String unit) {
    return units.isThing(unit);
  }

  /** A line of its own without a full stop: 二、2023年工作思路. */
  private static boolean isHeading(String plain, int start, int end) {
    boolean begins = start == 0 || plain.charAt(start - 1) == '\n';
    boolean ends = end == plain.length() || plain.charAt(end) == '\n';
    return begins && ends && end - start < 40;
  }

  private static int yearIn(String plain, int from, int to, int otherwise) {
    var year = YEAR.matcher(plain).region(from, to);
    return year.find() ? Integer.parseInt(year.group(1)) : otherwise;
  }

  private Sentence sentence(
      String text, String plain, int start, int end, int paragraph, int reportYear) {
    Patience.ask();
    var times = periods.in(plain, start, end, reportYear);
    var figures =
        quantities.in(plain, start, end).stream()
            .filter(q -> times.stream().noneMatch(t -> t.start() < q.end() && q.start() < t.end()))
            .toList();
    var fixed =
        Stream.concat(times.stream().map(Piece.class::cast), figures.stream())
            .sorted(Comparator.comparingInt(Piece::start))
            .toList();
    var pieces = new ArrayList<Piece>();
    int at = start;
    for (var piece : fixed) {
      pieces.addAll(segmenter.words(plain, text, at, piece.start()));
      pieces.add(
          piece instanceof PeriodMention time && time.compared() ? base(time, plain, text) : piece);
      at = piece.end();
    }
    pieces.addAll(segmenter.words(plain, text, at, end));
    return new Sentence(start, end, paragraph, isHeading(plain, start, end), List.copyOf(pieces));
  }

  private static Word base(PeriodMention time, String plain, String text) {
    int start = time.start();
    int end = time.end();
    return new Word(
        start,
        end,
        plain.substring(start, end),
        text.substring(start, end),
        "d",
        Set.of(Role.BASE));
  }
}
