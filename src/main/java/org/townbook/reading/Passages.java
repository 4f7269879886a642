package org.townbook.reading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/** Says to people where in a text something stands: its line, and the words around it. */
public final class Passages {
  private static final String STOPS = "。！？；;\n";

  /** Of a sentence that goes on and on, so much is quoted on each side. */
  private static final int AROUND = 60;

  private final String text;
  private final int[] lineStarts;
  private final int[] sentenceStarts;

  /** Looks for the lines of a text. */
  public Passages(String text) {
    this.text = text;
    this.lineStarts = behind(text, "\n");
    this.sentenceStarts = behind(text, STOPS);
  }

  /** The beginning, and every place behind one of these characters. */
  private static int[] behind(String text, String stops) {
    return IntStream.concat(
            IntStream.of(0),
            IntStream.range(0, text.length())
                .filter(i -> stops.indexOf(text.charAt(i)) >= 0)
                .map(i -> i + 1))
        .toArray();
  }

  /** The line an offset is on, from 1; a paragraph is one line. */
  public int line(int offset) {
    return reached(lineStarts, offset);
  }

  private static int reached(int[] starts, int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /**
   * Words quoted from a text.
   *
   * @param line on which they begin, from 1
   */
  public record Quote(int line, String words) {}

  /** The sentences in which stretches stand, each once, shortened around them where it is long. */
  public List<Quote> quotes(List<Stretch> places) {
    var bySentence = new LinkedHashMap<Integer, Stretch>();
    for (var place : places) {
      bySentence.merge(sentenceStart(place.start()), place, Passages::both);
    }
    return bySentence.values().stream()
        .map(place -> new Quote(line(place.start()), sentence(place)))
        .toList();
  }

  private static Stretch both(Stretch a, Stretch b) {
    return new Stretch(Math.min(a.start(), b.start()), Math.max(a.end(), b.end()));
  }

  private int sentenceStart(int offset) {
    return sentenceStarts[reached(sentenceStarts, offset) - 1];
  }

  private String sentence(Stretch stretch) {
    int start = Math.max(sentenceStart(stretch.start()), stretch.start() - AROUND);
    int end = stretch.end();
    while (end < text.length() && !isStop(end) && end - stretch.end() < AROUND) {
      end++;
    }
    boolean isCutBefore = start > 0 && !isStop(start - 1);
    boolean isCutBehind = end < text.length() && !isStop(end);
    return (isCutBefore ? "…" : "")
        + text.substring(start, end).strip().replace('\t', ' ')
        + (isCutBehind ? "…" : "");
  }

  private boolean isStop(int at) {
    return STOPS.indexOf(text.charAt(at)) >= 0;
  }
}
