package org.townbook.report.print.standard;

/**
 * The sheet of GB/T 9704-2012: A4 (5.1), margins and type area of 156 × 225 mm (5.2.1), 22 lines of
 * 28 characters (5.2.3). The standard gives top and left margin; bottom and right follow from the
 * type area. Millimetres, unless the name says otherwise.
 */
public final class Sheet {

  public static final int WIDTH = 210;
  public static final int HEIGHT = 297;
  public static final int TOP = 37;
  public static final int LEFT = 28;
  public static final int TYPE_AREA_WIDTH = 156;
  public static final int TYPE_AREA_HEIGHT = 225;
  public static final int BOTTOM = HEIGHT - TOP - TYPE_AREA_HEIGHT;
  public static final int RIGHT = WIDTH - LEFT - TYPE_AREA_WIDTH;

  public static final int LINES = 22;
  public static final int CHARACTERS = 28;

  /** Size 3号, in points. */
  public static final int BODY_POINTS = 16;

  /** Height of one of the 22 lines, in twentieths of a point: 28.95 pt. */
  public static final int LINE_TWIPS = twips(TYPE_AREA_HEIGHT) / LINES;

  /**
   * The page number's line stands with its middle 7 mm below the type area (7.5); in size 4号 its
   * foot is then 25 mm above the paper's edge.
   */
  public static final int FOOTER_FROM_EDGE = 25;

  /** Practice: a table of no more rows goes to the next page whole. */
  public static final int ROWS_KEPT_TOGETHER = 12;

  private Sheet() {}

  /** Twentieths of a point, rounded. */
  public static int twips(int millimetres) {
    return Math.toIntExact(Math.round(millimetres * 1440 / 25.4));
  }

  /** Width of one of the 28 characters, in points; a little less than the size of the type. */
  public static double characterPoints() {
    return twips(TYPE_AREA_WIDTH) / 20.0 / CHARACTERS;
  }
}
