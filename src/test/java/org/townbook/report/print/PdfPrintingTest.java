package org.townbook.report.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.report.Block;
import org.townbook.report.Document;
import org.townbook.report.Run;
import org.townbook.report.print.font.FontShelf;

class PdfPrintingTest {

  private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

  private static Document document;
  private static byte[] file;
  private static PdfOutcome outcome;
  private static PDDocument pdf;

  @BeforeAll
  static void print() throws Exception {
    document = SampleReport.document();
    var out = new ByteArrayOutputStream();
    outcome = new DocumentPrinter().pdf(document, out);
    file = out.toByteArray();
    pdf = Loader.loadPDF(file);
  }

  @AfterAll
  static void close() throws Exception {
    pdf.close();
  }

  @Test
  void the_chinese_text_can_be_selected() throws Exception {
    var text = words(pdf);
    assertThat(text).contains("青溪镇2022年1—9月工作总结", "（一）聚焦产业升级", "恳请县级有关部门", "数据来源表");
    for (var figure : document.figures()) {
      assertThat(text).contains(figure.printed());
    }
    assertThat(text).contains("8处【无来源】", "986.4万元【未齐】");
  }

  @Test
  void every_font_is_carried_as_a_subset() throws Exception {
    var fonts = fonts(pdf);
    assertThat(fonts).hasSizeGreaterThanOrEqualTo(3);
    assertThat(fonts).allMatch(PDFont::isEmbedded);
    assertThat(fonts).allMatch(font -> font.getName().matches("[A-Z]{6}\\+.*"));
    assertThat(file.length).isLessThan(1_000_000);
  }

  @Test
  void text_stands_on_upright_a4_within_the_type_area_and_the_annex_on_landscape()
      throws Exception {
    var first = pdf.getPage(0).getMediaBox();
    assertThat(first.getWidth() / POINTS_PER_MILLIMETRE).isCloseTo(210, within(0.1));
    assertThat(first.getHeight() / POINTS_PER_MILLIMETRE).isCloseTo(297, within(0.1));
    var last = pdf.getPage(pdf.getNumberOfPages() - 1).getMediaBox();
    assertThat(last.getWidth()).isGreaterThan(last.getHeight());

    var lines = new Lines(4);
    lines.getText(pdf);
    assertThat(lines.found).hasSize(22 + 1);
    assertThat(lines.left / POINTS_PER_MILLIMETRE).isCloseTo(28, within(0.5));
    assertThat(lines.right / POINTS_PER_MILLIMETRE).isCloseTo(210 - 26, within(0.5));
  }

  @Test
  void no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() throws Exception {
    var stripper = new PDFTextStripper();
    stripper.setEndPage(5);
    assertThat(stripper.getText(pdf).lines())
        .noneMatch(line -> line.matches("\\s*[，。、；：）”].*|.*[（“《]\\s*"));
  }

  @Test
  void numbers_lead_to_the_annex_and_headings_are_bookmarks() throws Exception {
    var links = 0;
    for (var page : pdf.getPages()) {
      links +=
          (int) page.getAnnotations().stream().filter(PDAnnotationLink.class::isInstance).count();
    }
    assertThat(links).isGreaterThan(document.figures().size());
    var outline = pdf.getDocumentCatalog().getDocumentOutline();
    assertThat(outline.getFirstChild().getTitle()).isEqualTo("一、2022年1—9月工作情况");
    assertThat(outline.getFirstChild().getFirstChild().getTitle()).isEqualTo("（一）聚焦产业升级，发展后劲不断增强");
  }

  @Test
  void substituted_fonts_are_returned_and_said_at_the_foot_of_the_annex() throws Exception {
    var printed = (PdfOutcome.Printed) outcome;
    var text = words(pdf);
    for (var substitution : printed.substitutions()) {
      assertThat(text).contains(substitution.chinese().replaceAll("\\s", ""));
    }
    assertThat(printed.missing()).isEmpty();
  }

  @Test
  void a_rare_character_is_printed_from_another_font_and_an_unknown_one_is_reported()
      throws Exception {
    var names = new Block.Paragraph(List.of(new Run.Text("石砩村、李堃、\uD869\uDED6")));
    var out = new ByteArrayOutputStream();

    var printed =
        new DocumentPrinter()
            .pdf(new Document("名单", null, List.of(names), List.of(), SampleReport.facts()), out);

    assertThat(((PdfOutcome.Printed) printed).missing()).isEqualTo("\uD869\uDED6");
    try (var rare = Loader.loadPDF(out.toByteArray())) {
      assertThat(words(rare)).contains("石砩村、李堃、□");
    }
  }

  @Test
  void without_any_font_it_says_what_to_install_and_writes_nothing(@TempDir Path empty)
      throws Exception {
    var out = new ByteArrayOutputStream();

    var refused = new DocumentPrinter(new FontShelf(List.of(empty))).pdf(document, out);

    assertThat(((PdfOutcome.NoFonts) refused).message())
        .contains("PDF未生成", "仿宋_GB2312", "fonts-arphic-gbsn00lp");
    assertThat(out.size()).isZero();
  }

  @Test
  void one_document_gives_one_file() throws Exception {
    Thread.sleep(1_100); // dates in the file are in seconds
    var again = new ByteArrayOutputStream();
    new DocumentPrinter().pdf(SampleReport.document(), again);
    assertThat(again.toByteArray()).isEqualTo(file);
  }

  @Test
  void the_imprint_stands_on_the_last_line_of_the_page_where_the_text_ends() throws Exception {
    var out = new ByteArrayOutputStream();
    new DocumentPrinter().pdf(SampleReport.document(SampleReport.officialFacts()), out);
    try (var official = Loader.loadPDF(out.toByteArray())) {
      assertThat(words(official)).contains("青溪镇人民政府文件", "青政〔2022〕15号");
      var lines = new Lines(6);
      lines.getText(official);
      var imprint = lines.found.get(lines.found.size() - 2);
      assertThat(297 - imprint / POINTS_PER_MILLIMETRE).isBetween(35.0, 40.0);
    }
  }

  private static List<PDFont> fonts(PDDocument document) throws Exception {
    var fonts = new ArrayList<PDFont>();
    for (var page : document.getPages()) {
      for (var name : page.getResources().getFontNames()) {
        fonts.add(page.getResources().getFont(name));
      }
    }
    return fonts;
  }

  private static String words(PDDocument document) throws Exception {
    return new PDFTextStripper().getText(document).replaceAll("\\s", "");
  }

  /** Where the lines of one page stand, in points from its top and left. */
  private static final class Lines extends PDFTextStripper {

    final List<Float> found = new ArrayList<>();
    float left = Float.MAX_VALUE;
    float right;

    Lines(int page) {
      setSortByPosition(true);
      setStartPage(page);
      setEndPage(page);
    }

    @Override
    protected void writeString(String text, List<org.apache.pdfbox.text.TextPosition> positions) {
      for (var position : positions) {
        var y = position.getYDirAdj();
        if (found.stream().noneMatch(line -> Math.abs(line - y) < 8)) {
          found.add(y);
        }
        left = Math.min(left, position.getXDirAdj());
        right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
      }
    }
  }
}
