package org.townbook.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.townbook.document.TestDocx.p;
import static org.townbook.document.TestDocx.tc;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.report.print.DocumentPrinter;
import org.townbook.report.print.LibreOffice;
import org.townbook.report.print.SampleReport;

class PdfReadingTest {
  private static final String FULL = "完成投资四亿元工业投资两亿元技改投资九千万元增长";

  @Test
  void a_printed_report_reads_as_its_word_file() throws Exception {
    var printer = new DocumentPrinter();
    var pdf = new ByteArrayOutputStream();
    printer.pdf(SampleReport.document(), pdf);
    var docx = new ByteArrayOutputStream();
    printer.docx(SampleReport.document(), docx);

    var read = Documents.read("总结.pdf", pdf.toByteArray());

    assertThat(read.kind()).isEqualTo(ReadDocument.Kind.PDF);
    // Word's own numbers and marks are no text there; references to the annex are raised here
    var lines = read.text().replaceAll("[⁰¹²³⁴⁵⁶⁷⁸⁹]", "").lines().toList();
    var written = Documents.read("总结.docx", docx.toByteArray());
    var body = written.text().substring(0, written.text().indexOf("附件\n数据来源表"));
    assertThat(body.lines())
        .hasSizeGreaterThan(40)
        .allSatisfy(line -> assertThat(lines).anyMatch(found -> found.endsWith(line)));
    assertThat(read.text()).contains("20.35亿元¹，同比增长12.6%²");
    assertThat(read.tables().getFirst().rows().get(2).cells())
        .extracting(cell -> words(read, cell))
        .containsExactly("工业", "规上工业总产值（亿元）", "20.35¹", "12.6%²");
    assertThat(read.tables().getFirst().rows().getFirst().cells())
        .extracting(Table.Cell::rows, Table.Cell::columns)
        .containsExactly(tuple(2, 1), tuple(2, 1), tuple(1, 2));
    assertThat(read.notes()).anyMatch(note -> note.contains("页码"));
  }

  @Test
  void what_another_program_prints_reads_as_its_word_file(@TempDir Path folder) throws Exception {
    var body = new StringBuilder(p("青溪镇工作总结"));
    for (int i = 0; i < 30; i++) {
      var sentence = "第" + i + "项工作按计划推进，完成投资" + (1000 + i) + "万元，同比增长12.6%，";
      body.append(p("（一）第" + i + "项"))
          .append("<w:p><w:pPr><w:ind w:firstLine=\"420\"/></w:pPr>")
          .append(TestDocx.r(sentence.repeat(3) + "完成全年任务。"))
          .append("</w:p>");
    }
    var borders = new StringBuilder();
    for (var side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      borders.append("<w:%s w:val=\"single\" w:sz=\"4\"/>".formatted(side));
    }
    body.append("<w:tbl><w:tblPr><w:tblBorders>" + borders + "</w:tblBorders></w:tblPr>");
    for (int i = 0; i < 60; i++) {
      var width = "<w:tcW w:w=\"2500\" w:type=\"dxa\"/>";
      body.append("<w:tr>" + tc(width, p("指标" + i)) + tc(width, p(10 * i + ".5")) + "</w:tr>");
    }
    body.append("</w:tbl>" + p("特此报告。"));
    var docx = Files.write(folder.resolve("总结.docx"), TestDocx.of(body.toString()));

    var read = Documents.read(new LibreOffice(folder).toPdf(docx));

    var written = Documents.read(docx);
    assertThat(read.text()).isEqualTo(written.text());
    assertThat(read.tables()).isEqualTo(written.tables());
  }

  @Test
  void a_line_goes_on_only_if_it_is_full_and_the_next_one_is_no_beginning() throws Exception {
    try (var pdf = new TestPdf().page()) {
      pdf.write("标题", 20, 250, 760);
      pdf.write("　　" + FULL, 16, 80, 720);
      pdf.write("百分之五其中规上工业投资一亿元，增长百分之十，高于", 16, 80, 692);
      pdf.write("上年。", 16, 80, 664);
      pdf.write("一、下一部分的标题", 16, 112, 636);
      pdf.write("　　" + FULL, 16, 80, 608);
      pdf.write("　　" + FULL, 16, 80, 580);

      assertThat(Documents.read("a.pdf", pdf.bytes()).text().lines())
          .containsExactly("标题", FULL + "百分之五其中规上工业投资一亿元，增长百分之十，高于上年。", "一、下一部分的标题", FULL + FULL);
    }
  }

  @Test
  void wide_gaps_part_cells_and_rows_with_as_many_make_a_table() throws Exception {
    try (var pdf = new TestPdf().page()) {
      pdf.write("指标", 14, 80, 700).write("完成", 14, 250, 700).write("增长", 14, 400, 700);
      pdf.write("投资", 14, 80, 680).write("41280", 14, 250, 680).write("12.6%", 14, 400, 680);

      var read = Documents.read("a.pdf", pdf.bytes());

      assertThat(read.text()).isEqualTo("指标\t完成\t增长\n投资\t41280\t12.6%");
      assertThat(read.tables().getFirst().rows().get(1).cells())
          .extracting(cell -> words(read, cell))
          .containsExactly("投资", "41280", "12.6%");
    }
  }

  @Test
  void page_numbers_running_heads_and_watermarks_are_left_out() throws Exception {
    try (var pdf = new TestPdf()) {
      for (int number = 1; number <= 3; number++) {
        pdf.page().write("青溪镇人民政府文件", 10, 80, 800).write("正文第" + number + "段。", 16, 80, 500);
        pdf.write("— " + number + " —", 14, 280, 40);
        pdf.write("内部资料", 40, Matrix.getRotateInstance(Math.PI / 4, 150, 300));
      }

      var read = Documents.read("a.pdf", pdf.bytes());

      assertThat(read.text()).isEqualTo("正文第1段。\n正文第2段。\n正文第3段。");
      assertThat(read.notes()).singleElement().asString().contains("页码");
    }
  }

  @Test
  void a_last_line_that_only_happens_to_be_the_same_is_kept() throws Exception {
    try (var pdf = new TestPdf()) {
      for (int number = 1; number <= 3; number++) {
        pdf.page().write("正文第" + number + "段。", 16, 112, 82);
        pdf.write("合计3件。", 16, 112, 54);
      }

      assertThat(Documents.read("a.pdf", pdf.bytes()).text().lines())
          .filteredOn("合计3件。"::equals)
          .hasSize(3);
    }
  }

  @Test
  void a_page_that_is_turned_is_read_the_way_it_is_held() throws Exception {
    try (var pdf = new TestPdf().page().turned()) {
      pdf.write("第一行", 16, Matrix.getRotateInstance(Math.PI / 2, 200, 100));
      pdf.write("甲", 16, Matrix.getRotateInstance(Math.PI / 2, 230, 100));
      pdf.write("乙", 16, Matrix.getRotateInstance(Math.PI / 2, 230, 130));
      pdf.line(210, 90, 210, 150).line(240, 90, 240, 150);
      pdf.line(210, 90, 240, 90).line(210, 122, 240, 122).line(210, 150, 240, 150);

      var read = Documents.read("a.pdf", pdf.bytes());

      assertThat(read.text()).isEqualTo("第一行\n甲\t乙");
      assertThat(read.tables()).hasSize(1);
    }
  }

  private static String words(ReadDocument read, Table.Cell cell) {
    return read.text().substring(cell.start(), cell.end());
  }
}
