package org.townbook.report.print.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CommentsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.townbook.report.Block;
import org.townbook.report.Document;
import org.townbook.report.Run;
import org.townbook.report.print.SampleReport;

class WordFileTest {

  private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

  private static Document document;
  private static byte[] file;
  private static WordXml text;

  @BeforeAll
  static void write() throws Exception {
    document = SampleReport.document();
    file = WordXml.written(document);
    text = WordXml.part(file, "word/document.xml");
  }

  @Test
  void every_part_keeps_the_schema_of_its_format() throws Exception {
    assertThat(faults(DocumentDocument.Factory.parse(part("document.xml")))).isEmpty();
    assertThat(faults(StylesDocument.Factory.parse(part("styles.xml")))).isEmpty();
    assertThat(faults(NumberingDocument.Factory.parse(part("numbering.xml")))).isEmpty();
    assertThat(faults(SettingsDocument.Factory.parse(part("settings.xml")))).isEmpty();
    assertThat(faults(FontsDocument.Factory.parse(part("fontTable.xml")))).isEmpty();
    assertThat(faults(FtrDocument.Factory.parse(part("footer-odd.xml")))).isEmpty();
    assertThat(faults(CommentsDocument.Factory.parse(part("comments.xml")))).isEmpty();
  }

  @Test
  void the_sheet_has_the_margins_type_area_and_grid_of_the_standard() throws Exception {
    var section = "(//sectPr)[1]";
    assertThat(millimetres(section + "/pgMar", "top")).isCloseTo(37, within(0.1));
    assertThat(millimetres(section + "/pgMar", "left")).isCloseTo(28, within(0.1));
    assertThat(millimetres(section + "/pgMar", "bottom")).isCloseTo(35, within(0.1));
    assertThat(millimetres(section + "/pgMar", "right")).isCloseTo(26, within(0.1));
    assertThat(millimetres(section + "/pgSz", "w")).isCloseTo(210, within(0.1));
    assertThat(millimetres(section + "/pgSz", "h")).isCloseTo(297, within(0.1));

    var grid = section + "/docGrid";
    assertThat(text.value(grid, "type")).isEqualTo("linesAndChars");
    assertThat(text.value(grid, "linePitch")).isEqualTo("579");
    var character = 16 + Integer.parseInt(text.value(grid, "charSpace")) / 4096.0;
    assertThat(156 / (character / 72 * 25.4)).isBetween(28.0, 28.01);
  }

  @Test
  void headings_are_numbered_by_word_and_not_by_typing() throws Exception {
    var styles = WordXml.part(file, "word/styles.xml");
    var numbering = WordXml.part(file, "word/numbering.xml");
    for (var level = 0; level < 4; level++) {
      var style = "//style[@styleId='Heading%d']".formatted(level + 1);
      assertThat(styles.value(style + "//ilvl", "val")).isEqualTo(Integer.toString(level));
      assertThat(styles.value(style + "//numId", "val")).isEqualTo("1");
      assertThat(numbering.value("//lvl[@ilvl='%d']/pStyle".formatted(level), "val"))
          .isEqualTo("Heading" + (level + 1));
    }
    assertThat(numbering.values("//numFmt", "val"))
        .containsExactly("chineseCounting", "chineseCounting", "decimal", "decimal");
    assertThat(numbering.values("//lvlText", "val")).containsExactly("%1、", "（%2）", "%3.", "（%4）");

    var headings = text.all("//p[pPr/pStyle[starts-with(@val,'Heading')]]");
    assertThat(headings).hasSize(15);
    assertThat(headings).noneMatch(heading -> heading.getTextContent().matches("[一二三（\\d].*、.*"));
  }

  @Test
  void the_first_line_is_indented_in_characters_and_in_twips() throws Exception {
    var styles = WordXml.part(file, "word/styles.xml");
    for (var style : List.of("BodyText", "Heading1", "Heading2", "Heading3", "Heading4")) {
      var indent = "//style[@styleId='%s']//ind".formatted(style);
      assertThat(styles.value(indent, "firstLineChars")).isEqualTo("200");
      assertThat(styles.value(indent, "firstLine")).isEqualTo("632");
    }
  }

  @Test
  void every_figure_can_be_read_back_by_its_key_and_cannot_be_typed_over() throws Exception {
    var read = new ArrayList<Run.Figure>();
    for (var control : text.all("//sdt[not(sdtPr/tag[starts-with(@val,'ledger:')])]")) {
      var tag = (org.w3c.dom.Element) control.getElementsByTagName("tag").item(0);
      var content = control.getElementsByTagName("sdtContent").item(0);
      read.add(new Run.Figure(tag.getAttribute("val"), content.getTextContent()));
    }
    assertThat(read).hasSizeGreaterThan(20).containsExactlyElementsOf(document.figures());
    assertThat(text.values("//sdtPr/lock", "val")).containsOnly("contentLocked");
    assertThat(text.values("//sdtPr/id", "val")).doesNotHaveDuplicates();
  }

  @Test
  void names_drawn_from_records_carry_their_ledger() throws Exception {
    assertThat(text.all("//sdt[sdtPr/tag[@val='ledger:projects']]"))
        .singleElement()
        .satisfies(names -> assertThat(names.getTextContent()).contains("青溪水泵产业园"));
  }

  @Test
  void each_figure_links_to_its_annex_row_and_each_cited_row_back_to_the_text() throws Exception {
    var places = text.values("//bookmarkStart", "name");
    assertThat(places).doesNotHaveDuplicates();
    assertThat(text.values("//hyperlink", "anchor"))
        .hasSize(document.figures().size() + document.annex().size())
        .allMatch(places::contains);
  }

  @Test
  void numbers_without_source_or_not_whole_are_marked_in_the_text_and_commented() throws Exception {
    var marks = text.all("//r[rPr/rStyle[@val='Mark']]").stream().map(r -> r.getTextContent());
    assertThat(marks).contains("【无来源】", "【未齐】", "【缺数】");

    var comments = WordXml.part(file, "word/comments.xml").all("//comment");
    assertThat(comments.stream().map(comment -> comment.getTextContent()))
        .anyMatch(comment -> comment.contains("无来源：8处"))
        .anyMatch(comment -> comment.contains("上坞村、石桥村未报9月数"))
        .anyMatch(comment -> comment.contains("分母为零"));
    assertThat(text.all("//commentReference")).hasSameSizeAs(comments);
  }

  @Test
  void tables_merge_cells_truly_and_repeat_their_heads() throws Exception {
    for (var table : List.of("(//tbl)[1]", "(//tbl)[2]")) {
      assertThat(text.values(table + "//gridSpan", "val")).contains("2");
      assertThat(text.values(table + "//vMerge", "val")).contains("restart", "continue");
      assertThat(text.all(table + "/tr[trPr/tblHeader]")).hasSize(2);
      var columns = text.all(table + "/tblGrid/gridCol").size();
      for (var row = 1; row <= text.all(table + "/tr").size(); row++) {
        var path = table + "/tr[" + row + "]/tc";
        var spans = text.values(path + "/tcPr/gridSpan", "val");
        var covered =
            text.all(path).size() - spans.size() + spans.stream().mapToInt(Integer::parseInt).sum();
        assertThat(covered).as("columns of row %d", row).isEqualTo(columns);
      }
    }
  }

  @Test
  void the_annex_is_a_landscape_section_with_a_row_for_each_figure() throws Exception {
    assertThat(text.value("(//sectPr)[2]/pgSz", "orient")).isEqualTo("landscape");
    assertThat(text.all("(//tbl)[2]/tr")).hasSize(2 + document.annex().size());
    assertThat(text.all("(//tbl)[2]").getFirst().getTextContent())
        .contains("industrial_output_yoy", "18.07亿元", "工业产值台账");
  }

  @Test
  void a_document_without_figures_has_no_annex() throws Exception {
    var words = new Block.Paragraph(List.of(new Run.Text("本月没有需要报告的数字。")));
    var plain = new Document("月报", null, List.of(words), List.of(), SampleReport.facts());

    var xml = WordXml.part(WordXml.written(plain), "word/document.xml");

    assertThat(xml.all("//tbl")).isEmpty();
    assertThat(xml.all("//body/sectPr")).hasSize(1);
    assertThat(xml.all("//sectPr")).hasSize(1);
    assertThat(xml.all("//body").getFirst().getTextContent()).doesNotContain("附件");
  }

  @Test
  void page_numbers_stand_right_on_odd_pages_and_left_on_even_ones() throws Exception {
    assertThat(WordXml.part(file, "word/settings.xml").all("//evenAndOddHeaders")).hasSize(1);
    for (var side : List.of("odd", "even")) {
      var footer = WordXml.part(file, "word/footer-%s.xml".formatted(side));
      assertThat(footer.all("//p").getFirst().getTextContent().strip())
          .startsWith("— ")
          .contains("PAGE")
          .endsWith(" —");
    }
    var styles = WordXml.part(file, "word/styles.xml");
    assertThat(styles.value("//style[@styleId='PageNumberOdd']//jc", "val")).isEqualTo("right");
    assertThat(styles.value("//style[@styleId='PageNumberEven']//jc", "val")).isEqualTo("left");
  }

  @Test
  void a_work_summary_has_no_red_head_and_an_official_document_has_one() throws Exception {
    assertThat(text.all("//pStyle[@val='RedMark' or @val='Imprint']")).isEmpty();

    var official =
        WordXml.part(
            WordXml.written(SampleReport.document(SampleReport.officialFacts())),
            "word/document.xml");
    assertThat(official.all("//p[pPr/pStyle[@val='RedMark']]").getFirst().getTextContent())
        .isEqualTo("青溪镇人民政府文件");
    assertThat(official.all("//p[pPr/pStyle[@val='DocumentNumber']]").getFirst().getTextContent())
        .isEqualTo("青政〔2022〕15号");
    assertThat(official.all("//p[pPr/pStyle[@val='Imprint']]")).hasSize(2);
  }

  @Test
  void one_document_gives_one_file_wherever_and_whenever_it_is_printed() throws Exception {
    var zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
      Thread.sleep(2_100); // an archive keeps time in steps of two seconds
      assertThat(WordXml.written(SampleReport.document())).isEqualTo(file);
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void the_files_own_facts_say_what_it_is() throws Exception {
    try (var word = new XWPFDocument(new ByteArrayInputStream(file))) {
      var core = word.getProperties().getCoreProperties();
      assertThat(core.getTitle()).isEqualTo("青溪镇2022年1—9月工作总结和下阶段工作思路");
      assertThat(core.getCreator()).isEqualTo("青溪镇人民政府");
      assertThat(core.getCreated().toInstant()).isEqualTo("2022-10-08T00:00:00Z");
    }
  }

  private static ByteArrayInputStream part(String name) throws Exception {
    return new ByteArrayInputStream(WordXml.bytes(file, "word/" + name));
  }

  private static List<XmlError> faults(XmlObject part) {
    var faults = new ArrayList<XmlError>();
    part.validate(new XmlOptions().setErrorListener(faults));
    return faults;
  }

  private static double millimetres(String path, String attribute) throws Exception {
    return Integer.parseInt(text.value(path, attribute)) / TWIPS_PER_MILLIMETRE;
  }
}
