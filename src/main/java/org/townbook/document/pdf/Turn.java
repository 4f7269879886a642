package org.townbook.document.pdf;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Turns places in a PDF's own space, which begins at the lower left and knows nothing of how the
 * page is held, the way the text on it is read.
 *
 * @param degrees 0, 90, 180 or 270: the way the text runs
 */
record Turn(int degrees, PDRectangle box) {

  float x(float x, float y) {
    float right = x - box.getLowerLeftX();
    float up = y - box.getLowerLeftY();
    return switch (degrees) {
      case 90 -> up;
      case 180 -> box.getWidth() - right;
      case 270 -> box.getHeight() - up;
      default -> right;
    };
  }

  float y(float x, float y) {
    float right = x - box.getLowerLeftX();
    float up = y - box.getLowerLeftY();
    return switch (degrees) {
      case 90 -> right;
      case 180 -> up;
      case 270 -> box.getWidth() - right;
      default -> box.getHeight() - up;
    };
  }

  float width() {
    return degrees % 180 == 0 ? box.getWidth() : box.getHeight();
  }

  float height() {
    return degrees % 180 == 0 ? box.getHeight() : box.getWidth();
  }
}
