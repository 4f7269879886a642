package org.townbook.report.print.word;

import static org.townbook.report.print.standard.Sheet.twips;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.townbook.report.print.standard.Sheet;

/** Page set-up of the two kinds of section. */
final class Sections {

  private static final int HEADER_FROM_EDGE = 15;

  private Sections() {}

  /** The text: A4 upright, 22 lines of 28 characters. */
  static void upright(CTSectPr section) {
    pageNumbers(section);
    var size = section.addNewPgSz();
    size.setW(whole(twips(Sheet.WIDTH)));
    size.setH(whole(twips(Sheet.HEIGHT)));
    margins(section, Sheet.TOP, Sheet.RIGHT, Sheet.BOTTOM, Sheet.LEFT);
    var grid = section.addNewDocGrid();
    grid.setType(STDocGrid.LINES_AND_CHARS);
    grid.setLinePitch(whole(Sheet.LINE_TWIPS));
    grid.setCharSpace(whole(characterSpace()));
  }

  /**
   * The annex: the same sheet turned a quarter, so that the head of its table lies on the binding
   * edge.
   */
  static void landscape(CTSectPr section) {
    pageNumbers(section);
    var size = section.addNewPgSz();
    size.setOrient(STPageOrientation.LANDSCAPE);
    size.setW(whole(twips(Sheet.HEIGHT)));
    size.setH(whole(twips(Sheet.WIDTH)));
    margins(section, Sheet.LEFT, Sheet.TOP, Sheet.RIGHT, Sheet.BOTTOM);
  }

  /**
   * What 28 characters must give up to fit the line: in 1/4096 pt, rounded down so that they do.
   */
  private static int characterSpace() {
    return (int) Math.floor((Sheet.characterPoints() - Sheet.BODY_POINTS) * 4096);
  }

  private static void pageNumbers(CTSectPr section) {
    var odd = section.addNewFooterReference();
    odd.setType(STHdrFtr.DEFAULT);
    odd.setId("footerOdd");
    var even = section.addNewFooterReference();
    even.setType(STHdrFtr.EVEN);
    even.setId("footerEven");
  }

  private static void margins(CTSectPr section, int top, int right, int bottom, int left) {
    var margins = section.addNewPgMar();
    margins.setTop(whole(twips(top)));
    margins.setRight(whole(twips(right)));
    margins.setBottom(whole(twips(bottom)));
    margins.setLeft(whole(twips(left)));
    margins.setHeader(whole(twips(HEADER_FROM_EDGE)));
    margins.setFooter(whole(twips(Math.min(bottom - 8, Sheet.FOOTER_FROM_EDGE))));
    margins.setGutter(whole(0));
  }

  private static BigInteger whole(int value) {
    return BigInteger.valueOf(value);
  }
}
