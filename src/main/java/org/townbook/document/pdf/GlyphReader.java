package org.townbook.document.pdf;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects the glyphs of every page, and what else is drawn there. */
final class GlyphReader extends PDFTextStripper {
  private static final double SLANTED = 0.05;

  /** By convention the glyph for what a font does not have; browsers leave gaps with it. */
  private static final int NO_CHARACTER = 0;

  private final List<Page> pages = new ArrayList<>();
  private final Effort effort = new Effort();
  private int nameless;
  private boolean damaged;

  private GlyphReader() {}

  static GlyphReader read(PDDocument document) throws IOException {
    var reader = new GlyphReader();
    reader.writeText(document, Writer.nullWriter());
    return reader;
  }

  List<Page> pages() {
    return pages;
  }

  /** Glyphs drawn of which the file does not say what character they are. */
  int nameless() {
    return nameless;
  }

  int shown() {
    return effort.glyphs();
  }

  /** Whether something could not be drawn, and was passed over. */
  boolean isDamaged() {
    return damaged;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    effort.step(operator);
    super.processOperator(operator, operands);
  }

  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException fault)
      throws IOException {
    damaged = true;
    super.operatorException(operator, operands, fault);
  }

  @Override
  protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement)
      throws IOException {
    effort.glyph();
    if (code != NO_CHARACTER && font.toUnicode(code) == null) {
      nameless++;
    }
    super.showGlyph(place, font, code, displacement);
  }

  @Override
  protected void writePage() throws IOException {
    var positions = getCharactersByArticle().stream().flatMap(List::stream).toList();
    var counts = new int[4];
    for (var position : positions) {
      counts[quarter(position)]++;
    }
    int most = 0;
    for (int quarter = 1; quarter < 4; quarter++) {
      most = counts[quarter] > counts[most] ? quarter : most;
    }
    var glyphs = new ArrayList<Glyph>();
    for (var position : positions) {
      if (quarter(position) == most && !isSlanted(position)) {
        glyphs.add(glyph(position));
      }
    }
    addPage(getCurrentPage(), most * 90, glyphs);
  }

  private void addPage(PDPage page, int degrees, List<Glyph> glyphs) throws IOException {
    var turn = new Turn(degrees, page.getCropBox());
    var drawn = DrawingReader.read(page, turn, effort);
    pages.add(
        new Page(
            getCurrentPageNo(),
            turn.width(),
            turn.height(),
            glyphs,
            drawn.rules(),
            drawn.isPictured()));
  }

  private static int quarter(TextPosition position) {
    return Math.round(position.getDir() / 90) & 3;
  }

  /** Watermarks lie across the page. */
  private static boolean isSlanted(TextPosition position) {
    var matrix = position.getTextMatrix();
    double along = Math.abs(matrix.getScaleX());
    double across = Math.abs(matrix.getShearY());
    return Math.min(along, across) > SLANTED * Math.max(along, across);
  }

  private static Glyph glyph(TextPosition position) {
    float left = position.getXDirAdj();
    return new Glyph(
        character(position.getUnicode()),
        left,
        left + position.getWidthDirAdj(),
        position.getYDirAdj(),
        Math.abs(position.getYScale()));
  }

  /**
   * Some printers name characters by the radicals they look like (一 as U+2F00), and one glyph can
   * be named by a line feed.
   */
  private static String character(String unicode) {
    boolean isRadical = unicode.chars().anyMatch(c -> c >= 0x2E80 && c < 0x2FE0);
    var text = isRadical ? Normalizer.normalize(unicode, Normalizer.Form.NFKC) : unicode;
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
