package org.townbook.report.print.word;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.townbook.report.Document;
import org.townbook.report.DocumentFacts.RedHead;
import org.townbook.report.print.standard.Sheet;

/** What stands above the text: the red head where there is one, title and subtitle. */
final class HeadMatter {

  /** Practice: the standard leaves the size of the issuer's mark open (7.2.4). */
  private static final int LARGEST_MARK_POINTS = 62;

  private HeadMatter() {}

  static void write(Document document, CTBody body) {
    var redHead = document.facts().redHead();
    if (redHead != null) {
      writeRedHead(redHead, body);
    }
    var title = Paragraphs.add(body, Style.TITLE, document.title());
    var last = title;
    if (document.subtitle() != null) {
      last = Paragraphs.add(body, Style.SUBTITLE, document.subtitle());
    }
    // two blank lines below the red rule (7.3.1); one above the text
    blankLines(title, redHead == null ? 0 : 2, last.equals(title) ? 1 : 0);
    if (!last.equals(title)) {
      blankLines(last, 0, 1);
    }
  }

  private static void writeRedHead(RedHead redHead, CTBody body) {
    var mark = Paragraphs.add(body, Style.RED_MARK, redHead.mark());
    var widest = Sheet.twips(Sheet.TYPE_AREA_WIDTH) / 20 / redHead.mark().length();
    var halfPoints = BigInteger.valueOf(2L * Math.min(LARGEST_MARK_POINTS, widest));
    var properties = mark.getRArray(0).getRPr();
    properties.addNewSz().setVal(halfPoints);
    properties.addNewSzCs().setVal(halfPoints);
    Paragraphs.add(body, Style.DOCUMENT_NUMBER, redHead.number());
  }

  private static void blankLines(CTP paragraph, int before, int after) {
    var spacing = paragraph.getPPr().addNewSpacing();
    spacing.setBefore(BigInteger.valueOf((long) before * Sheet.LINE_TWIPS));
    spacing.setAfter(BigInteger.valueOf((long) after * Sheet.LINE_TWIPS));
  }
}
