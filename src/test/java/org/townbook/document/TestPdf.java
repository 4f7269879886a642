package org.townbook.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
import org.townbook.report.print.font.FontShelf;
import org.townbook.report.print.font.Typeface;

/** A PDF put together by hand, with the Chinese font that reports are printed with here. */
final class TestPdf implements Closeable {
  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private PDPage page = new PDPage(PDRectangle.A4);

  TestPdf() throws IOException {
    var typesetting = FontShelf.ofThisMachine().typesetting().orElseThrow();
    font = PDType0Font.load(document, typesetting.font(Typeface.BODY).path().toFile());
  }

  TestPdf page() {
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return this;
  }

  /** Writes words; points from the left and from the bottom. */
  TestPdf write(String words, float size, float x, float y) throws IOException {
    return write(words, size, Matrix.getTranslateInstance(x, y));
  }

  TestPdf write(String words, float size, Matrix place) throws IOException {
    try (var content = content()) {
      content.beginText();
      content.setFont(font, size);
      content.setTextMatrix(place);
      content.showText(words);
      content.endText();
    }
    return this;
  }

  /** Turns the page, so that what is written from bottom to top is read from left to right. */
  TestPdf turned() {
    page.setRotation(90);
    return this;
  }

  TestPdf line(float fromX, float fromY, float toX, float toY) throws IOException {
    try (var content = content()) {
      content.moveTo(fromX, fromY);
      content.lineTo(toX, toY);
      content.stroke();
    }
    return this;
  }

  TestPdf picture() throws IOException {
    var image = new BufferedImage(200, 280, BufferedImage.TYPE_BYTE_GRAY);
    try (var content = content()) {
      var box = page.getMediaBox();
      var picture = LosslessFactory.createFromImage(document, image);
      content.drawImage(picture, 0, 0, box.getWidth(), box.getHeight());
    }
    return this;
  }

  private PDPageContentStream content() throws IOException {
    return new PDPageContentStream(
        document, page, PDPageContentStream.AppendMode.APPEND, true, true);
  }

  byte[] bytes() throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  byte[] locked(String password) throws IOException {
    var rights = new AccessPermission();
    rights.setCanExtractContent(false);
    document.protect(new StandardProtectionPolicy("主人", password, rights));
    return bytes();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
