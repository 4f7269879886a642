package org.townbook.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.townbook.document.TestDocx.p;
import static org.townbook.document.TestDocx.r;
import static org.townbook.document.TestDocx.tc;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.report.print.LibreOffice;

class WordReadingTest {

  @Test
  void paragraphs_are_lines_and_rows_are_lines_with_tabs_in_the_order_of_the_body()
      throws Exception {
    var read = Documents.read("总结.docx", reportByPoi());

    assertThat(read.kind()).isEqualTo(ReadDocument.Kind.WORD);
    assertThat(read.text())
        .isEqualTo("青溪镇工作总结\n完成投资41280万元，\n同比增长12.6%。\n指标\t完成\n投资\t41280\n特此报告。");
    assertThat(read.notes()).isEmpty();
  }

  @Test
  void cells_are_known_by_their_offsets() throws Exception {
    var read = Documents.read("总结.docx", reportByPoi());

    var row = read.tables().getFirst().rows().get(1);
    assertThat(read.text().substring(row.start(), row.end())).isEqualTo("投资\t41280");
    assertThat(row.cells()).extracting(cell -> words(read, cell)).containsExactly("投资", "41280");
    assertThat(row.cells()).extracting(Table.Cell::column).containsExactly(0, 1);
  }

  @Test
  void a_merged_cell_stands_once_with_its_width_and_height() {
    var read =
        Documents.read(
            "表.docx",
            TestDocx.of(
                "<w:tbl><w:tr>"
                    + tc("<w:vMerge w:val=\"restart\"/>", p("投资"))
                    + tc("<w:gridSpan w:val=\"2\"/>", p("完成"))
                    + tc("", p("备注"))
                    + "</w:tr><w:tr>"
                    + tc("<w:vMerge/>", "<w:p/>")
                    + tc("", p("本月"))
                    + tc("", p("累计") + p("（万元）"))
                    + tc("", "<w:p/>")
                    + "</w:tr></w:tbl>"));

    assertThat(read.text()).isEqualTo("投资\t完成\t备注\n本月\t累计 （万元）\t");
    var rows = read.tables().getFirst().rows();
    assertThat(rows.get(0).cells())
        .containsExactly(
            new Table.Cell(0, 2, 0, 1, 2),
            new Table.Cell(3, 5, 1, 2, 1),
            new Table.Cell(6, 8, 3, 1, 1));
    assertThat(rows.get(1).cells()).extracting(Table.Cell::column).containsExactly(1, 2, 3);
    assertThat(words(read, rows.get(1).cells().get(2))).isEmpty();
  }

  @Test
  void a_table_inside_a_cell_is_words_of_the_cell_and_cells_may_stand_in_controls() {
    var inner = "<w:tbl><w:tr>" + tc("", p("甲")) + tc("", p("乙")) + "</w:tr></w:tbl><w:p/>";
    var read =
        Documents.read(
            "表.docx",
            TestDocx.of(
                "<w:tbl><w:tr><w:sdt><w:sdtContent>"
                    + tc("", inner)
                    + "</w:sdtContent></w:sdt>"
                    + tc("", p("3个"))
                    + "</w:tr></w:tbl>"));

    assertThat(read.text()).isEqualTo("甲 乙\t3个");
    assertThat(read.tables()).hasSize(1);
  }

  @Test
  void what_a_tracked_change_deleted_is_left_out_and_what_it_inserted_is_read() {
    var read =
        Documents.read(
            "改.docx",
            TestDocx.of(
                "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
                    + r("整改")
                    + "<w:del><w:r><w:delText>8</w:delText></w:r></w:del>"
                    + "<w:ins>"
                    + r("12")
                    + "</w:ins>"
                    + "<w:moveFrom>"
                    + r("移走")
                    + "</w:moveFrom></w:p>"
                    + p("处。")
                    + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>"
                    + tc("", p("删掉的行"))
                    + "</w:tr></w:tbl>"));

    assertThat(read.text()).isEqualTo("整改12处。");
  }

  @Test
  void controls_links_fields_and_breaks_are_read_as_they_print() {
    var read =
        Documents.read(
            "域.docx",
            TestDocx.of(
                "<w:p>"
                    + "<w:sdt><w:sdtContent><w:hyperlink>"
                    + r("20.35亿元")
                    + "</w:hyperlink>"
                    + "</w:sdtContent></w:sdt>"
                    + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                    + "<w:r><w:instrText> REF total </w:instrText></w:r>"
                    + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                    + r("，其中")
                    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                    + "<w:fldSimple w:instr=\"REF x\">"
                    + r("工业")
                    + "</w:fldSimple>"
                    + "<w:r><w:br/><w:t>1</w:t><w:noBreakHyphen/><w:t>9月</w:t><w:tab/></w:r>"
                    + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>"
                    + "<w:r><w:ruby><w:rt>"
                    + r("bù")
                    + "</w:rt><w:rubyBase>"
                    + r("埠")
                    + "</w:rubyBase></w:ruby></w:r>"
                    + "</w:p>"));

    assertThat(read.text()).isEqualTo("20.35亿元，其中工业\n1-9月\t埠");
  }

  @Test
  void a_table_of_contents_is_left_out_and_that_is_said() {
    var read =
        Documents.read(
            "目录.docx",
            TestDocx.of(
                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/>"
                    + "<w:instrText> TOC \\o </w:instrText>"
                    + "<w:fldChar w:fldCharType=\"separate\"/><w:t>一、成绩 3</w:t></w:r></w:p>"
                    + "<w:p>"
                    + r("二、打算 9")
                    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
                    + p("一、成绩")));

    assertThat(read.text()).isEqualTo("一、成绩");
    assertThat(read.notes()).singleElement().asString().contains("目录");
  }

  @Test
  void a_text_box_is_read_once_behind_its_paragraph_and_footnotes_behind_everything() {
    var box = "<w:txbxContent>" + p("框内5人") + "</w:txbxContent>";
    var read =
        Documents.read(
            "框.docx",
            TestDocx.withFootnotes(
                "<w:p>"
                    + r("正文")
                    + "<w:r><mc:AlternateContent>"
                    + "<mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
                    + box
                    + "</wps:txbx></w:drawing></mc:Choice>"
                    + "<mc:Fallback><w:pict><v:textbox>"
                    + box
                    + "</v:textbox></w:pict></mc:Fallback>"
                    + "</mc:AlternateContent></w:r>"
                    + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
                    + p("下一段"),
                "<w:footnote w:id=\"1\">"
                    + p("没有引用")
                    + "</w:footnote>"
                    + "<w:footnote w:id=\"2\">"
                    + p("注：含退休")
                    + "</w:footnote>"));

    assertThat(read.text()).isEqualTo("正文\n框内5人\n下一段\n注：含退休");
  }

  @Test
  void digits_and_characters_stay_as_they_are_written() {
    var read = Documents.read("繁.docx", TestDocx.of(p("完成投資１２．５億元　增長 3%，\uD869\uDED6村9户")));

    assertThat(read.text()).isEqualTo("完成投資１２．５億元　增長 3%，\uD869\uDED6村9户");
    int at = read.text().indexOf("9户");
    assertThat(read.codePoints().before(at)).isEqualTo(at - 1);
    assertThat(read.codePoints().offset(at - 1)).isEqualTo(at);
    assertThat(read.codePoints().before(3)).isEqualTo(3);
  }

  @Test
  void raised_digits_do_not_lengthen_the_number_they_hang_on() {
    var raised = "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2[1]</w:t></w:r>";
    var read = Documents.read("注.docx", TestDocx.of("<w:p>" + r("面积30m") + raised + "</w:p>"));

    assertThat(read.text()).isEqualTo("面积30m²[¹]");
  }

  @Test
  void an_old_word_file_is_read_as_the_new_one(@TempDir Path folder) throws Exception {
    var docx = Files.write(folder.resolve("总结.docx"), reportByPoi());
    var doc = new LibreOffice(folder).convert(docx, "doc");

    var read = Documents.read(doc);

    assertThat(read.kind()).isEqualTo(ReadDocument.Kind.WORD);
    assertThat(read.text()).isEqualTo(Documents.read(docx).text());
    assertThat(read.tables()).hasSize(1);
    var cells = read.tables().getFirst().rows().get(1).cells();
    assertThat(cells).extracting(cell -> words(read, cell)).containsExactly("投资", "41280");
  }

  @Test
  void ten_thousand_characters_are_read_in_a_tenth_of_a_second() {
    var body = new StringBuilder();
    for (int i = 0; i < 250; i++) {
      body.append("<w:p>");
      for (int run = 0; run < 8; run++) {
        body.append(r("完成" + i + "万元。"));
      }
      body.append("</w:p>");
    }
    var file = TestDocx.of(body.toString());
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 10; i++) {
      long start = System.nanoTime();
      assertThat(Documents.read("长.docx", file).text()).hasSizeGreaterThan(10_000);
      best = Math.min(best, System.nanoTime() - start);
    }
    assertThat(best / 1_000_000).isLessThanOrEqualTo(100);
  }

  private static String words(ReadDocument read, Table.Cell cell) {
    return read.text().substring(cell.start(), cell.end());
  }

  private static byte[] reportByPoi() throws Exception {
    try (var word = new XWPFDocument()) {
      word.createParagraph().createRun().setText("青溪镇工作总结");
      var paragraph = word.createParagraph();
      paragraph.createRun().setText("完成投资41280");
      var strong = paragraph.createRun();
      strong.setBold(true);
      strong.setText("万元，");
      strong.addBreak();
      paragraph.createRun().setText("同比增长12.6%。");
      word.createParagraph();
      var table = word.createTable(2, 2);
      table.getRow(0).getCell(0).setText("指标");
      table.getRow(0).getCell(1).setText("完成");
      table.getRow(1).getCell(0).setText("投资");
      table.getRow(1).getCell(1).setText("41280");
      word.createParagraph().createRun().setText("特此报告。");
      var out = new ByteArrayOutputStream();
      word.write(out);
      return out.toByteArray();
    }
  }
}
