package org.townbook.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class TextReadingTest {
  private static final String REPORT = "一、工作情况\n1—9月，完成投资3.5亿元，增长12.6%。\n";

  @Test
  void utf_8_with_and_without_its_mark_and_utf_16_with_its_mark_are_read() {
    assertThat(read(REPORT.getBytes(UTF_8))).isEqualTo(REPORT);
    assertThat(read(("\uFEFF" + REPORT).getBytes(UTF_8))).isEqualTo(REPORT);
    assertThat(read(("\uFEFF" + REPORT).getBytes(UTF_16LE))).isEqualTo(REPORT);
    assertThat(read(("\uFEFF" + REPORT).getBytes(UTF_16BE))).isEqualTo(REPORT);
  }

  @Test
  void other_encodings_are_recognised_and_named() {
    var mainland = Documents.read("a.txt", REPORT.getBytes(Charset.forName("GB18030")));
    assertThat(mainland.text()).isEqualTo(REPORT);
    assertThat(mainland.notes()).singleElement().asString().contains("GB18030");

    var traditional = "完成投資三億元，同比增長5%。全鎮共有村莊12個。";
    var other = Documents.read("b.txt", traditional.getBytes(Charset.forName("Big5")));
    assertThat(other.text()).isEqualTo(traditional);
    assertThat(other.notes()).singleElement().asString().contains("Big5");
  }

  @Test
  void line_breaks_of_every_system_become_one_and_short_lines_stay() {
    assertThat(Documents.pasted("完成\r\n投资\r3亿元\u000B其中\u2028工业").text())
        .isEqualTo("完成\n投资\n3亿元\n其中\n工业");
  }

  @Test
  void lines_with_tabs_or_bars_make_a_table() {
    var pasted = Documents.pasted("单位：万元\n指标\t完成\n投资\t41280\n\t缩进的一段\n");
    assertThat(pasted.tables()).hasSize(1);
    assertThat(words(pasted)).isEqualTo("指标;完成/投资;41280");

    var markdown = Documents.pasted("| 指标 | 完成 |\n|---|---:|\n| 投资 | |\n");
    assertThat(words(markdown)).isEqualTo("指标;完成/投资;");
  }

  private static String words(ReadDocument read) {
    var text = new StringBuilder();
    for (var row : read.tables().getFirst().rows()) {
      text.append(text.isEmpty() ? "" : "/");
      for (var cell : row.cells()) {
        text.append(cell.column() > 0 ? ";" : "").append(read.text(), cell.start(), cell.end());
      }
    }
    return text.toString();
  }

  private static String read(byte[] file) {
    return Documents.read("报告.txt", file).text();
  }
}
