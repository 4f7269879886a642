package org.townbook.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.townbook.document.TestDocx.p;
import static org.townbook.document.TestDocx.r;
import static org.townbook.document.TestDocx.tc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.report.print.DocumentPrinter;
import org.townbook.report.print.LibreOffice;
import org.townbook.report.print.SampleReport;

class CommentedCopyTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2022-10-08T01:30:00Z"), ZoneId.of("Asia/Shanghai"));

  private static final String STRONG = "<w:rPr><w:b/><w:color w:val=\"FF0000\"/></w:rPr>";

  private static final byte[] DOCX =
      TestDocx.withFootnotes(
          "<w:p>"
              + r("完成投资")
              + "<w:r>"
              + STRONG
              + "<w:t>41280万元</w:t><w:tab/><w:t>其中</w:t></w:r>"
              + "<w:ins w:id=\"5\" w:author=\"甲\">"
              + r("工业12.5%")
              + "</w:ins>"
              + "<w:hyperlink w:anchor=\"x\">"
              + r("见附表3行")
              + "</w:hyperlink>"
              + "<w:sdt><w:sdtPr><w:tag w:val=\"k\"/></w:sdtPr><w:sdtContent>"
              + r("20.35亿元")
              + "</w:sdtContent></w:sdt>"
              + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
              + "<w:tbl><w:tr>"
              + tc("", p("投资"))
              + tc("", p("合计100"))
              + "</w:tr></w:tbl>"
              + p("共5个：甲、乙。"),
          "<w:footnote w:id=\"2\">" + p("注：含退休7人") + "</w:footnote>");

  @Test
  void each_stretch_is_marked_exactly_wherever_it_stands() throws Exception {
    for (var words :
        List.of(
            "41280",
            "万元\t其",
            "2.5",
            "附表3",
            "20.35亿元",
            "20",
            "合计100",
            "00",
            "投资",
            "5个：甲、乙",
            "其中工业12.5%见附表3行20.35亿元",
            "100\n共5")) {
      var copy = commented(DOCX, words);

      assertThat(anchors(copy)).as(words).containsExactly(words.replaceAll("[\n\t]", ""));
      assertThat(Documents.read("改.docx", copy).text())
          .isEqualTo(Documents.read("原.docx", DOCX).text());
      assertThat(looks(copy)).isEqualTo(looks(DOCX));
    }
  }

  @Test
  void comments_may_overlap_touch_and_stand_on_the_same_words() throws Exception {
    var copy = commented(DOCX, "投资41280", "41280万元", "万元", "万元", "41280");

    assertThat(anchors(copy)).containsExactly("投资41280", "41280万元", "万元", "万元", "41280");
    assertThat(looks(copy)).isEqualTo(looks(DOCX));
  }

  @Test
  void a_mark_stands_outside_a_control_it_covers_and_a_footnote_is_marked_at_its_reference()
      throws Exception {
    assertThat(mainPart(commented(DOCX, "20.35亿元")))
        .containsPattern("<w:commentRangeStart w:id=\"0\"/><w:sdt>")
        .containsPattern("</w:sdt><w:commentRangeEnd w:id=\"0\"/>");
    assertThat(mainPart(commented(DOCX, "退休7人")))
        .containsPattern("RangeStart w:id=\"0\"/><w:r><w:footnoteReference w:id=\"2\"/></w:r>");
  }

  @Test
  void the_comments_say_who_when_and_what() throws Exception {
    try (var word = new XWPFDocument(new ByteArrayInputStream(commented(DOCX, "41280", "合计")))) {
      assertThat(word.getDocComments().getComments())
          .extracting(XWPFComment::getId, XWPFComment::getAuthor, XWPFComment::getInitials)
          .containsExactly(tuple("0", "镇情一本账", "账"), tuple("1", "镇情一本账", "账"));
      var first = word.getDocComments().getComments().getFirst();
      assertThat(first.getText()).isEqualTo("【不符】“41280”算下来不对。");
      assertThat(first.getCtComment().xgetDate().getStringValue()).isEqualTo("2022-10-08T09:30:00");
    }
  }

  @Test
  void our_own_report_keeps_its_comments_and_its_other_parts_byte_for_byte() throws Exception {
    var out = new ByteArrayOutputStream();
    new DocumentPrinter().docx(SampleReport.document(), out);
    var file = out.toByteArray();
    var copy = commented(file, "26019万元", "63.0%", "规上工业总产值（亿元）");

    assertThat(anchors(copy)).endsWith("26019万元", "63.0%", "规上工业总产值（亿元）");
    assertThat(looks(copy)).isEqualTo(looks(file));
    try (var before = new XWPFDocument(new ByteArrayInputStream(file));
        var after = new XWPFDocument(new ByteArrayInputStream(copy))) {
      int had = before.getDocComments().getComments().size();
      assertThat(had).isPositive();
      assertThat(after.getDocComments().getComments()).hasSize(had + 3);
    }
    var parts = parts(copy);
    parts(file)
        .forEach((name, content) -> {
          if (!name.equals("word/document.xml") && !name.equals("word/comments.xml")) {
            assertThat(parts.get(name)).as(name).isEqualTo(content);
          }
        });
  }

  @Test
  void text_and_pdf_become_a_word_file_with_the_comments() throws Exception {
    var text = "青溪镇\n\n完成投资41280万元，\t\uD869\uDED6村<3&>户。\n";
    var read = Documents.pasted(text);

    var copy =
        CommentedCopy.of(read, new byte[0], List.of(on(text, "<3&>"), on(text, "溪镇")), CLOCK);

    assertThat(anchors(copy)).containsExactly("<3&>", "溪镇");
    assertThat(Documents.read("改.docx", copy).text())
        .isEqualTo("青溪镇\n完成投资41280万元，\t\uD869\uDED6村<3&>户。");
    assertThat(
            CommentedCopy.of(read, new byte[0], List.of(on(text, "<3&>"), on(text, "溪镇")), CLOCK))
        .as("the same at any time of day")
        .isEqualTo(copy);
  }

  @Test
  void libre_office_shows_the_comments_on_the_words(@TempDir Path folder) throws Exception {
    var file = Files.write(folder.resolve("改.docx"), commented(DOCX, "41280", "合计100"));

    var odt = new LibreOffice(folder).convert(file, "odt");

    try (var zip = new ZipFile(odt.toFile())) {
      var content =
          new String(zip.getInputStream(zip.getEntry("content.xml")).readAllBytes(), UTF_8);
      var shown =
          Pattern.compile("<office:annotation .*?</office:annotation>(.*?)<office:annotation-end");
      assertThat(shown.matcher(content).results().map(found -> plain(found.group(1))))
          .containsExactly("41280", "合计100");
      assertThat(content).contains("<dc:creator>镇情一本账</dc:creator>", "【不符】");
    }
  }

  @Test
  void comments_beyond_the_text_or_on_another_file_are_a_broken_promise() {
    var read = Documents.read("原.docx", DOCX);
    var beyond = List.of(new Comment(0, read.text().length() + 1, "不符", "。"));
    assertThatThrownBy(() -> CommentedCopy.of(read, DOCX, beyond, CLOCK))
        .isInstanceOf(IllegalArgumentException.class);
    var other = TestDocx.of(p("另一份"));
    assertThatThrownBy(() -> CommentedCopy.of(read, other, List.of(), CLOCK))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] commented(byte[] file, String... words) {
    var read = Documents.read("原.docx", file);
    var comments = Arrays.stream(words).map(each -> on(read.text(), each)).toList();
    return CommentedCopy.of(read, file, comments, CLOCK);
  }

  private static Comment on(String text, String words) {
    int start = text.indexOf(words);
    assertThat(start).as(words).isNotNegative();
    return new Comment(start, start + words.length(), "不符", "“" + words + "”算下来不对。");
  }

  /** The words each comment stands on, by its number. */
  private static List<String> anchors(byte[] docx) throws Exception {
    var xml = mainPart(docx);
    var anchors = new TreeMap<Integer, String>();
    var starts = Pattern.compile("<w:commentRangeStart w:id=\"(\\d+)\"/>").matcher(xml);
    while (starts.find()) {
      int end = xml.indexOf("<w:commentRangeEnd w:id=\"" + starts.group(1) + "\"/>");
      anchors.put(Integer.parseInt(starts.group(1)), plain(xml.substring(starts.end(), end)));
    }
    return List.copyOf(anchors.values());
  }

  private static String plain(String xml) {
    return xml.replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  /** Every character with the properties of its run. */
  private static String looks(byte[] docx) throws Exception {
    var looks = new StringBuilder();
    var runs = Pattern.compile("<w:r(?: [^>]*)?>(<w:rPr>.*?</w:rPr>)?(.*?)</w:r>");
    runs.matcher(mainPart(docx))
        .results()
        .forEach(run -> {
          var words = plain(run.group(2).replaceAll("<w:tab/>", "→"));
          words.chars().forEach(c -> looks.append((char) c).append(run.group(1)).append('\n'));
        });
    return looks.toString();
  }

  private static String mainPart(byte[] docx) throws Exception {
    return new String(parts(docx).get("word/document.xml"), UTF_8);
  }

  private static TreeMap<String, byte[]> parts(byte[] docx) throws Exception {
    var parts = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }
}
