package org.townbook.report.print.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.report.Document;
import org.townbook.report.print.LibreOffice;
import org.townbook.report.print.SampleReport;

class WordInLibreOfficeTest {

  private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

  private static Document document;
  private static PDDocument pdf;

  @BeforeAll
  static void convert(@TempDir Path folder) throws Exception {
    document = SampleReport.document();
    var file = Files.write(folder.resolve("report.docx"), WordXml.written(document));
    pdf = Loader.loadPDF(Files.readAllBytes(new LibreOffice(folder).toPdf(file)));
  }

  @AfterAll
  static void close() throws Exception {
    pdf.close();
  }

  @Test
  void the_text_is_there_with_its_numbers() throws Exception {
    var text = words(1, pdf.getNumberOfPages());
    assertThat(text).contains("青溪镇2022年1—9月工作总结", "恳请县级有关部门", "数据来源表");
    for (var figure : document.figures()) {
      assertThat(text).contains(figure.printed());
    }
    assertThat(text).contains("8处【无来源】", "待补【缺数】", "【未齐】");
  }

  @Test
  void headings_are_numbered_anew_under_each_heading_above() throws Exception {
    assertThat(words(1, pdf.getNumberOfPages()))
        .containsSubsequence(
            "一、2022年1—9月工作情况",
            "（一）聚焦产业升级",
            "1.主要经济指标",
            "2.存在的差距",
            "（1）用地方面",
            "（2）技改方面",
            "（二）聚焦乡村建设",
            "（四）聚焦自身建设",
            "二、下阶段工作思路",
            "（一）全力冲刺项目投资",
            "三、需要上级支持的事项");
  }

  @Test
  void a_full_page_of_text_has_twenty_two_lines_of_at_most_twenty_eight_characters()
      throws Exception {
    // page 4 of the sample is text alone
    var lines = lines(4).stream().filter(line -> !line.contains("— 4 —")).toList();
    assertThat(lines).hasSize(22);
    var lengths = lines.stream().map(line -> line.replaceAll("\\s", "")).toList();
    // one punctuation mark may hang over the edge, and does not count
    assertThat(lengths).allMatch(line -> line.replaceAll("[，。、；：]$", "").length() <= 28);
    assertThat(lengths).anyMatch(line -> line.replaceAll("[，。、；：]$", "").length() == 28);
  }

  @Test
  void text_stands_on_upright_a4_and_the_annex_on_landscape() {
    var first = pdf.getPage(0).getMediaBox();
    assertThat(first.getWidth() / POINTS_PER_MILLIMETRE).isCloseTo(210, within(0.5));
    assertThat(first.getHeight() / POINTS_PER_MILLIMETRE).isCloseTo(297, within(0.5));
    var last = pdf.getPage(pdf.getNumberOfPages() - 1).getMediaBox();
    assertThat(last.getWidth()).isGreaterThan(last.getHeight());
  }

  @Test
  void the_head_of_the_annex_returns_on_its_every_page() throws Exception {
    var annexPages = 0;
    for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
      var box = pdf.getPage(page - 1).getMediaBox();
      if (box.getWidth() > box.getHeight()) {
        annexPages++;
        assertThat(words(page, page)).contains("序号", "计算依据", "分母");
      }
    }
    assertThat(annexPages).isGreaterThan(1);
  }

  @Test
  void page_numbers_go_through_and_change_sides() throws Exception {
    for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
      assertThat(words(page, page)).contains("—" + page + "—");
    }
  }

  /** The text of the pages without white space, which a layout adds at will. */
  private static String words(int from, int to) throws Exception {
    return stripped(from, to).replaceAll("\\s", "");
  }

  private static List<String> lines(int page) throws Exception {
    return stripped(page, page).lines().filter(line -> !line.isBlank()).toList();
  }

  private static String stripped(int from, int to) throws Exception {
    var stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(from);
    stripper.setEndPage(to);
    return stripper.getText(pdf);
  }
}
