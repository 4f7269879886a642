package org.townbook.reading.document.pdf;

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

  private final Map<String, Set<Integer>> pagesByWords = new HashMap<>();
  private final int pages;
  private boolean found;

  Furniture(List<Page> pages, List<List<Block>> blocks) {
    this.pages = pages.size();
    for (int i = 0; i < blocks.size(); i++) {
      for (var block : blocks.get(i)) {
        if (block instanceof Block.TextLine line && isInMargin(line, pages.get(i))) {
          pagesByWords.computeIfAbsent(plain(line), _ -> new HashSet<>()).add(i);
        }
      }
    }
  }

  /** The blocks of a page without them. */
  List<Block> without(List<Block> blocks, Page page) {
    var kept = new ArrayList<Block>();
    for (var block : blocks) {
      boolean isFurniture =
          block instanceof Block.TextLine line && isInMargin(line, page) && isRepeated(line);
      found |= isFurniture;
      if (!isFurniture) {
        kept.add(block);
      }
    }
    return kept;
  }

  boolean isFound() {
    return found;
  }

  private boolean isRepeated(Block.TextLine line) {
    if (PAGE_NUMBER.matcher(line.words()).matches()) {
      return true;
    }
    int on = pagesByWords.getOrDefault(plain(line), Set.of()).size();
    return on > 1 && on * 5 >= pages * 2;
  }

  /** The same on each page but for numbers. */
  private static String plain(Block.TextLine line) {
    return line.words().replaceAll("[0-9０-９\\s]", "");
  }

  private static boolean isInMargin(Block.TextLine line, Page page) {
    float base = line.line().base();
    return base < MARGIN * page.height() || base > (1 - MARGIN) * page.height();
  }
}
