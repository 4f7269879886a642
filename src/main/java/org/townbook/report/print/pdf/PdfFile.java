package org.townbook.report.print.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.townbook.report.Document;
import org.townbook.report.print.font.Typeface;
import org.townbook.report.print.font.Typesetting;
import org.townbook.report.print.standard.Sheet;

/**
 * A document as PDF for archives (PDF/A-2u): A4, fonts embedded as subsets, text that can be
 * selected and searched.
 */
public final class PdfFile {

  static {
    // the renderer tells each step of its work, which is nobody's concern
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  /** Printed for a character that no font has; every Chinese font has this one. */
  public static final String REPLACEMENT = "□";

  private static final int REGULAR = 400;
  private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
  private static final String IMPRINT = "id=\"imprint\"";

  private PdfFile() {}

  /**
   * Characters of the text that none of the fonts can print, as in rare names; empty as a rule.
   *
   * @param html what will be printed
   */
  public static String missing(String html, Typesetting typesetting) throws IOException {
    try (var fonts = new LoadedFonts(typesetting)) {
      return fonts.missing(html);
    }
  }

  /**
   * Writes the file and leaves the stream open.
   *
   * @param html well formed as XML
   */
  public static void write(
      Document document, String html, Typesetting typesetting, OutputStream out)
      throws IOException {
    if (html.contains(IMPRINT)) {
      var above = gapAboveImprint(html, typesetting);
      html = html.replace(IMPRINT, IMPRINT + " style=\"margin-top: %.1fpt\"".formatted(above));
    }
    try (var pdf = new PDDocument();
        var fonts = new LoadedFonts(typesetting);
        var renderer = renderer(pdf, fonts, html)) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      // afterwards, since the renderer writes the time of day
      PdfFacts.write(pdf, document);
      PdfFacts.identify(pdf, html);
      pdf.save(out);
    }
  }

  /**
   * The imprint stands on the last line of the page where the text ends (GB/T 9704-2012, 7.4), and
   * only setting the text tells how far that is.
   */
  private static double gapAboveImprint(String html, Typesetting typesetting) throws IOException {
    try (var pdf = new PDDocument();
        var fonts = new LoadedFonts(typesetting);
        var renderer = renderer(pdf, fonts, html)) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      var imprint = renderer.findPagePositionsByID(Pattern.compile("^imprint$")).getFirst();
      var free = imprint.getY() - Sheet.BOTTOM * POINTS_PER_MILLIMETRE;
      return Sheet.LINE_TWIPS / 20.0 + Math.max(0, free - 1);
    }
  }

  private static PdfBoxRenderer renderer(PDDocument pdf, LoadedFonts fonts, String html)
      throws IOException {
    var builder = new PdfRendererBuilder();
    builder.usePDDocument(pdf);
    builder.useFastMode();
    builder.withHtmlContent(html, null);
    // for archives; and without it PDFBox goes through all fonts of the machine for the standard 14
    builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.useReplacementText(REPLACEMENT);
    for (var face : Typeface.values()) {
      var font = new PDFontSupplier(fonts.load(pdf, face));
      builder.useFont(font, face.role(), REGULAR, FontStyle.NORMAL, true);
    }
    return builder.buildPdfRenderer();
  }
}
