package org.townbook.report.print.word;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STWrap;
import org.townbook.report.Document;
import org.townbook.report.DocumentFacts.Imprint;
import org.townbook.report.print.standard.AnnexText;
import org.townbook.report.print.standard.Sheet;
import org.townbook.report.print.standard.Signature;

/** What stands below the text: the note of the annex, signature and date, the imprint. */
final class FootMatter {

  /** Rules of the imprint, in eighths of a point: 0.35 mm outside, 0.25 mm inside (7.4.1). */
  private static final int THICK = 8;

  private static final int THIN = 6;

  /** Of size 4号, in one line of the type area. */
  private static final int IMPRINT_CHARACTERS = 31;

  private FootMatter() {}

  static void write(Document document, CTBody body) {
    if (!document.annex().isEmpty()) {
      blankLineBefore(Paragraphs.add(body, Style.BODY, "附件：" + AnnexText.TITLE));
    }
    Signature.find(document.facts())
        .ifPresent(signature -> writeSignature(signature, document.facts().imprint(), body));
  }

  private static void writeSignature(Signature signature, @Nullable Imprint imprint, CTBody body) {
    if (imprint != null) {
      writeImprint(imprint, body);
    }
    var issuer = Paragraphs.add(body, Style.SIGNATURE, signature.issuer());
    issuer.getPPr().addNewKeepNext();
    blankLineBefore(issuer);
    indentRight(issuer, signature.issuerIndent());
    indentRight(Paragraphs.add(body, Style.SIGNATURE, signature.date()), signature.dateIndent());
  }

  /**
   * Framed paragraphs stand on the page of the one that follows them, which is the issuer. Each has
   * a frame of its own, since LibreOffice drops the rules of a frame that holds several.
   */
  private static void writeImprint(Imprint imprint, CTBody body) {
    if (!imprint.copyTo().isEmpty()) {
      var copyTo = "　抄送：" + String.join("、", imprint.copyTo()) + "。";
      var lines = (copyTo.length() - 1) / IMPRINT_CHARACTERS + 1;
      var paragraph = Paragraphs.add(body, Style.IMPRINT, copyTo);
      fromFootOfPage(paragraph, lines + 1);
      var rules = paragraph.getPPr().addNewPBdr();
      rule(rules.addNewTop(), THICK);
      rule(rules.addNewBottom(), THIN);
    }
    var issued = Paragraphs.add(body, Style.IMPRINT, "　" + imprint.issuedBy());
    issued.addNewR().addNewTab();
    Paragraphs.text(issued::addNewR, Signature.chineseDate(imprint.issuedOn()) + "印发", null);
    fromFootOfPage(issued, 1);
    var rules = issued.getPPr().addNewPBdr();
    if (imprint.copyTo().isEmpty()) {
      rule(rules.addNewTop(), THICK);
    }
    rule(rules.addNewBottom(), THICK);
  }

  private static void fromFootOfPage(CTP paragraph, int lines) {
    var frame = paragraph.getPPr().addNewFramePr();
    frame.setW(BigInteger.valueOf(Sheet.twips(Sheet.TYPE_AREA_WIDTH)));
    frame.setWrap(STWrap.AROUND);
    frame.setHAnchor(STHAnchor.MARGIN);
    frame.setVAnchor(STVAnchor.MARGIN);
    frame.setX(BigInteger.ONE);
    frame.setY(
        BigInteger.valueOf(Sheet.twips(Sheet.TYPE_AREA_HEIGHT) - (long) lines * Sheet.LINE_TWIPS));
  }

  private static void rule(CTBorder rule, int eighths) {
    rule.setVal(STBorder.SINGLE);
    rule.setSz(BigInteger.valueOf(eighths));
    rule.setColor("auto");
  }

  private static void blankLineBefore(CTP paragraph) {
    paragraph.getPPr().addNewSpacing().setBefore(BigInteger.valueOf(Sheet.LINE_TWIPS));
  }

  private static void indentRight(CTP paragraph, double characters) {
    var indent = paragraph.getPPr().addNewInd();
    indent.setRightChars(BigInteger.valueOf(Math.round(characters * 100)));
    indent.setRight(BigInteger.valueOf(Math.round(characters * Sheet.characterPoints() * 20)));
  }
}
