package org.townbook.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.townbook.document.Superscript;

/** Glyphs that stand side by side; blanks at its ends do not count. */
record Line(List<Glyph> glyphs, float base, float size) {

  /** Above this part of their height, characters stand on another line. */
  private static final float SAME = 0.45f;

  /** Gaps in parts of the height: between Latin words, between words of any kind, of cells. */
  private static final float WORD_GAP = 0.2f;

  private static final float WIDE_GAP = 0.9f;
  private static final float CELL_GAP = 2f;

  /** Smaller than this part of the line's height and higher up than that: a superscript. */
  private static final float RAISED_SIZE = 0.85f;

  private static final float RAISED_BY = 0.15f;

  Line {
    glyphs = List.copyOf(glyphs);
  }

  /** Sorts glyphs into lines, from top to bottom. */
  static List<Line> of(List<Glyph> glyphs) {
    var lines = new ArrayList<Line>();
    var current = new ArrayList<Glyph>();
    float base = 0;
    float size = 0;
    for (var glyph : glyphs.stream().sorted(Comparator.comparing(Glyph::base)).toList()) {
      boolean isNew =
          !current.isEmpty() && glyph.base() - base >= SAME * Math.max(size, glyph.size());
      if (isNew) {
        add(lines, current, base, size);
        current = new ArrayList<>();
      }
      if (current.isEmpty() || glyph.size() > size) {
        base = glyph.base();
        size = glyph.size();
      }
      current.add(glyph);
    }
    add(lines, current, base, size);
    return lines;
  }

  private static void add(List<Line> lines, List<Glyph> glyphs, float base, float size) {
    glyphs.sort(Comparator.comparing(Glyph::left));
    int from = 0;
    int to = glyphs.size();
    while (from < to && glyphs.get(from).isBlank()) {
      from++;
    }
    while (to > from && glyphs.get(to - 1).isBlank()) {
      to--;
    }
    if (from < to) {
      lines.add(new Line(glyphs.subList(from, to), base, size));
    }
  }

  float left() {
    return glyphs.getFirst().left();
  }

  float right() {
    return glyphs.getLast().right();
  }

  float top() {
    return base - size;
  }

  /** Its words; a tab stands where a rule or a wide gap parts cells. */
  String text(List<Rule> rules) {
    var text = new StringBuilder();
    var blanks = new StringBuilder();
    Glyph before = null;
    for (var glyph : glyphs) {
      if (glyph.isBlank()) {
        blanks.append(glyph.text());
        continue;
      }
      if (before != null) {
        text.append(between(before, glyph, blanks.toString(), rules));
      }
      text.append(isRaised(glyph) ? Superscript.of(glyph.text()) : glyph.text());
      blanks.setLength(0);
      before = glyph;
    }
    return text.toString();
  }

  private boolean isRaised(Glyph glyph) {
    return glyph.size() < RAISED_SIZE * size && base - glyph.base() > RAISED_BY * size;
  }

  private String between(Glyph before, Glyph after, String blanks, List<Rule> rules) {
    float gap = (after.left() - before.right()) / size;
    boolean isParted =
        rules.stream()
            .anyMatch(rule ->
                rule.upright()
                    && before.centre() < rule.at()
                    && rule.at() < after.centre()
                    && rule.from() <= after.middle()
                    && after.middle() <= rule.to());
    if (isParted || gap > CELL_GAP + (blanks.isEmpty() ? 0 : WORD_GAP)) {
      return "\t";
    }
    if (!blanks.isEmpty()) {
      return blanks;
    }
    boolean areLatin = isLatin(before.text()) && isLatin(after.text());
    return gap > (areLatin ? WORD_GAP : WIDE_GAP) ? " " : "";
  }

  static boolean isLatin(String text) {
    int last = text.codePointBefore(text.length());
    return last < 0x250 && Character.isLetterOrDigit(last);
  }
}
