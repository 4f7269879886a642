package org.townbook.document.pdf;

/**
 * A character on a page as it is read. Points from the left and from the top.
 *
 * @param text mostly one character
 * @param base where the line stands
 * @param size height of the type
 */
record Glyph(String text, float left, float right, float base, float size) {

  boolean isBlank() {
    return text.isBlank() || text.equals("\u00A0");
  }

  float centre() {
    return (left + right) / 2;
  }

  /** Half-way up the character. */
  float middle() {
    return base - size * 0.35f;
  }
}
