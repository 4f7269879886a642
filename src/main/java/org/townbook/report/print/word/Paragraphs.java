package org.townbook.report.print.word;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;

/** Adds paragraphs and plain text to them. */
final class Paragraphs {

  private Paragraphs() {}

  static CTP add(CTBody body, Style style) {
    return styled(body.addNewP(), style);
  }

  static CTP add(CTBody body, Style style, String text) {
    var paragraph = add(body, style);
    text(paragraph::addNewR, text, null);
    return paragraph;
  }

  static CTP styled(CTP paragraph, Style style) {
    paragraph.addNewPPr().addNewPStyle().setVal(style.id);
    return paragraph;
  }

  /** Properties of the paragraph written last, which is where a section ends. */
  static CTPPr last(CTBody body) {
    return body.getPArray(body.sizeOfPArray() - 1).getPPr();
  }

  /**
   * Adds one run; a line feed in the text becomes a line break.
   *
   * @param place where the run goes: a paragraph, a hyperlink, a content control
   */
  static CTR text(Supplier<CTR> place, String text, @Nullable Style style) {
    var run = place.get();
    var properties = run.addNewRPr();
    if (style != null) {
      properties.addNewRStyle().setVal(style.id);
    }
    // Quotation marks, dashes and dots exist in both scripts; without the hint Word sets them in
    // the Latin face, half as wide.
    properties.addNewRFonts().setHint(STHint.EAST_ASIA);
    var lines = text.split("\n", -1);
    for (var line = 0; line < lines.length; line++) {
      if (line > 0) {
        run.addNewBr();
      }
      var piece = run.addNewT();
      piece.setStringValue(lines[line]);
      piece.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
    }
    return run;
  }
}
