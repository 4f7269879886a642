package org.townbook.document.pdf;

import java.util.List;

/**
 * What stands on a page, turned the way it is read. Points.
 *
 * @param rules straight lines drawn on it
 * @param pictured whether a picture takes up a good part of it
 */
record Page(
    int number, float width, float height, List<Glyph> glyphs, List<Rule> rules, boolean pictured) {

  Page {
    glyphs = List.copyOf(glyphs);
    rules = List.copyOf(rules);
  }
}
