package org.townbook.report.print.word;

import java.math.BigInteger;
import java.util.Arrays;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import org.townbook.report.Cell.Align;

/**
 * A ruled table of fixed column widths, filled row by row. Cells are merged the way Word means it
 * (gridSpan, vMerge): drawn borders alone come apart when the table is edited.
 */
final class Grid {

  /** A cell's part in a vertical merge. */
  enum Merge {
    NONE,
    BEGINS,
    GOES_ON
  }

  private final CTTbl table;
  private final int[] widths;
  private final Style head;
  private final Style text;

  /**
   * @param widths of the columns, in twips
   */
  Grid(CTBody body, int[] widths, Style head, Style text) {
    this.table = body.addNewTbl();
    this.widths = widths.clone();
    this.head = head;
    this.text = text;
    var properties = table.addNewTblPr();
    properties.addNewTblStyle().setVal(Style.RULED_TABLE.id);
    var width = properties.addNewTblW();
    width.setType(STTblWidth.DXA);
    width.setW(BigInteger.valueOf(Arrays.stream(widths).sum()));
    properties.addNewJc().setVal(STJcTable.CENTER);
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    var grid = table.addNewTblGrid();
    for (var each : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(each));
    }
  }

  /** Adds a row that is repeated at the top of each page. */
  Row headRow() {
    var row = table.addNewTr();
    row.addNewTrPr().addNewTblHeader();
    return new Row(row, head, false);
  }

  Row row() {
    return row(false);
  }

  /**
   * Adds a row.
   *
   * @param withNext whether it must stay on one page with the row below
   */
  Row row(boolean withNext) {
    return new Row(table.addNewTr(), text, withNext);
  }

  /** One row, filled from left to right. No row is torn apart by the end of a page. */
  final class Row {

    private final CTRow row;
    private final Style style;
    private final boolean withNext;
    private int column;

    private Row(CTRow row, Style style, boolean withNext) {
      this.row = row;
      this.style = style;
      this.withNext = withNext;
      (row.isSetTrPr() ? row.getTrPr() : row.addNewTrPr()).addNewCantSplit();
    }

    /** Adds the next cell and gives its first paragraph. */
    CTP cell(Align align, int span, Merge merge) {
      var cell = row.addNewTc();
      var properties = cell.addNewTcPr();
      var width = properties.addNewTcW();
      width.setType(STTblWidth.DXA);
      width.setW(BigInteger.valueOf(Arrays.stream(widths, column, column + span).sum()));
      column += span;
      if (span > 1) {
        properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
      }
      switch (merge) {
        case NONE -> {}
        case BEGINS -> properties.addNewVMerge().setVal(STMerge.RESTART);
        case GOES_ON -> properties.addNewVMerge().setVal(STMerge.CONTINUE);
      }
      properties.addNewVAlign().setVal(STVerticalJc.CENTER);
      return paragraph(cell, align);
    }

    CTP cell(Align align) {
      return cell(align, 1, Merge.NONE);
    }

    void cell(Align align, String words) {
      Paragraphs.text(cell(align)::addNewR, words, null);
    }

    /** Adds a further paragraph to the cell added last. */
    CTP paragraph(Align align) {
      return paragraph(row.getTcArray(row.sizeOfTcArray() - 1), align);
    }

    private CTP paragraph(CTTc cell, Align align) {
      var paragraph = Paragraphs.styled(cell.addNewP(), style);
      if (withNext) {
        paragraph.getPPr().addNewKeepNext();
      }
      paragraph
          .getPPr()
          .addNewJc()
          .setVal(
              switch (align) {
                case LEFT -> STJc.LEFT;
                case CENTER -> STJc.CENTER;
                case RIGHT -> STJc.RIGHT;
              });
      return paragraph;
    }
  }
}
