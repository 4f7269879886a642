package org.townbook.document.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Page numbers and running heads: what a page has only because it is a page. */
final class Furniture {

  /** They stand in this part of the page, at its top and at its bottom. */
  private static final float MARGIN = 0.12f;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[\\s—–－\\-~·•]*(?:第\\s*[0-9０-９]{1,4}\\s*页|[0-9０-９]{1,4}|Page\\s*\\d{1,4})"
              + "(?:\\s*[（(/／,，of]*\\s*共?\\s*[0-9０-９]{1,4}\\s*页?\\s*[）)]?)?[\\s—–－\\-~·•]*",
          Pattern.CASE_INSENSITIVE);

  /** What is longer is no page number, and would be slow to tell from one. */
  private static final int LONGEST = 60;

  /** It stands off the text by more than lines stand off each other, in their pitch. */
  private static final float OFF = 1.3f;

  private final Map<String, Set<Integer>> pagesByWords = new HashMap<>();
  private final int pages;
  private final float pitch;
  private boolean found;

  /**
   * @param pitch from line to line in the text, points
   */
  Furniture(List<Page> pages, List<List<Block>> blocks, float pitch) {
    this.pages = pages.size();
    this.pitch = pitch;
    for (int i = 0; i < blocks.size(); i++) {
      for (var line : apart(blocks.get(i), pages.get(i))) {
        pagesByWords.computeIfAbsent(plain(line), _ -> new HashSet<>()).add(i);
      }
    }
  }

  /** The blocks of a page without them. */
  List<Block> without(List<Block> blocks, Page page) {
    var kept = new ArrayList<Block>(blocks);
    for (var line : apart(blocks, page)) {
      if (isRepeated(line)) {
        kept.remove(line);
        found = true;
      }
    }
    return kept;
  }

  boolean isFound() {
    return found;
  }

  private boolean isRepeated(Block.TextLine line) {
    if (line.words().length() <= LONGEST && PAGE_NUMBER.matcher(line.words()).matches()) {
      return true;
    }
    int on = pagesByWords.getOrDefault(plain(line), Set.of()).size();
    return on > 1 && on * 5 >= pages * 2;
  }

  /** The same at the same place of each page, but for numbers. */
  private static String plain(Block.TextLine line) {
    return line.words().replaceAll("[0-9０-９\\s]", "") + Math.round(line.line().base() / 4);
  }

  /** Lines at the top and at the bottom of the page that keep away from its text. */
  private List<Block.TextLine> apart(List<Block> blocks, Page page) {
    var apart = new ArrayList<Block.TextLine>();
    apart.addAll(apart(blocks, page.height() * MARGIN, 1));
    apart.addAll(apart(blocks.reversed(), page.height() * (1 - MARGIN), -1));
    return apart;
  }

  /**
   * @param blocks from an edge of the page
   * @param limit where its margin ends
   * @param away 1 from the top, -1 from the bottom
   */
  private List<Block.TextLine> apart(List<Block> blocks, float limit, int away) {
    var lines = new ArrayList<Block.TextLine>();
    for (int i = 0; i < blocks.size(); i++) {
      if (!(blocks.get(i) instanceof Block.TextLine line)
          || (line.line().base() - limit) * away > 0) {
        return List.of();
      }
      lines.add(line);
      boolean isAlone = blocks.size() == 1;
      if (isAlone || i + 1 < blocks.size() && isOff(line, blocks.get(i + 1))) {
        return lines;
      }
    }
    return List.of();
  }

  private boolean isOff(Block.TextLine line, Block next) {
    float far = Math.abs(next.top() - line.top());
    return far > OFF * Math.min(pitch, 2 * line.line().size()) || next instanceof Block.RuledTable;
  }
}
