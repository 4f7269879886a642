package org.townbook.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.shared.Refusal;

class RefusedFilesTest {

  @Test
  void nothing_and_only_blanks_are_told_apart() {
    refused(new byte[0]).hasMessage("a.txt：是空文件，一个字节也没有；请核对是否选错了文件，或重新保存一次。");
    refused(" \n\t　\r\n".getBytes(UTF_8)).hasMessageContaining("里面没有文字");
    refused(TestDocx.of("<w:p/>")).hasMessageContaining("里面没有文字");
  }

  @Test
  void ten_megabytes_of_anything_are_no_text() {
    var garbage = new byte[10 << 20];
    new Random(7).nextBytes(garbage);
    refused(garbage).hasMessageContaining("读不出文字");
    for (int i = 0; i < garbage.length; i++) {
      garbage[i] = garbage[i] == 0 ? 1 : (byte) (garbage[i] & 0x7F);
    }
    refused(garbage).hasMessageContaining("读不出文字");
  }

  @Test
  void a_file_is_known_by_its_content_and_not_by_its_name(@TempDir Path folder) throws Exception {
    var file = Files.write(folder.resolve("报告.txt"), TestDocx.of(TestDocx.p("完成3件")));
    assertThat(Documents.read(file).kind()).isEqualTo(ReadDocument.Kind.WORD);
    assertThat(Documents.read("报告.docx", "完成3件".getBytes(UTF_8)).kind())
        .isEqualTo(ReadDocument.Kind.TEXT);
  }

  @Test
  void files_of_other_programs_are_named_and_sent_to_the_right_place() throws Exception {
    try (var sheet = new XSSFWorkbook()) {
      var out = new ByteArrayOutputStream();
      sheet.createSheet().createRow(0).createCell(0).setCellValue("投资");
      sheet.write(out);
      refused(out.toByteArray()).hasMessageContaining("电子表格");
    }
    refused("{\\rtf1\\ansi 完成}".getBytes(UTF_8)).hasMessageContaining("RTF");
    refused("<html><body>完成3件</body></html>".getBytes(UTF_8)).hasMessageContaining("网页");
    refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}).hasMessageContaining("OCR");
    refused(TestDocx.zip(Map.of("OFD.xml", "<x/>"))).hasMessageContaining("OFD");
    refused(TestDocx.zip(Map.of("名单.txt", "甲"))).hasMessageContaining("解压");
  }

  @Test
  void a_locked_word_file_says_so() throws Exception {
    try (var system = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("秘密");
      var plain = new ByteArrayInputStream(TestDocx.of(TestDocx.p("完成3件")));
      try (var pkg = OPCPackage.open(plain);
          var out = encryptor.getDataStream(system)) {
        pkg.save(out);
      }
      var locked = new ByteArrayOutputStream();
      system.writeFilesystem(locked);
      refused(locked.toByteArray()).hasMessageContaining("密码");
    }
  }

  @Test
  void a_damaged_word_file_says_so() {
    var whole = TestDocx.of(TestDocx.p("完成3件"));
    refused(Arrays.copyOf(whole, whole.length / 2)).hasMessageContaining("没有传完");
    refused(TestDocx.withMainPart("<w:document")).hasMessageContaining("XML 有错");
    var old = new byte[4096];
    var mark = new int[] {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
    for (int i = 0; i < mark.length; i++) {
      old[i] = (byte) mark[i];
    }
    refused(old).hasMessageContaining("已损坏");
  }

  @Test
  void a_bomb_in_a_word_file_does_not_go_off() {
    refused(TestDocx.withMainPart(" ".repeat(60 << 20))).hasMessageContaining("压缩炸弹");

    refused(TestDocx.of("<w:p/>".repeat(2_100_000))).hasMessageContaining("压缩炸弹");

    var many = new LinkedHashMap<String, String>();
    for (int i = 0; i < 12_000; i++) {
      many.put("word/" + i, "");
    }
    refused(TestDocx.zip(many)).hasMessageContaining("12000 个文件");

    refused(
            TestDocx.withMainPart(
                "<!DOCTYPE x [<!ENTITY a \"哈哈\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>"))
        .hasMessageContaining("DOCTYPE");

    refused(TestDocx.of("<w:sdt>".repeat(200) + "</w:sdt>".repeat(200))).hasMessageContaining("嵌套");
    refused(TestDocx.of("<w:x>".repeat(100_000) + "</w:x>".repeat(100_000)))
        .hasMessageContaining("XML");
  }

  @Test
  void too_large_and_too_long_say_how_much_is_allowed() {
    refused(new byte[(30 << 20) + 1]).hasMessageContaining("超过 30 MB");
    refused("一".repeat(5_000_001).getBytes(UTF_8)).hasMessageContaining("500 万字");
  }

  @Test
  void a_path_that_is_no_readable_file_says_what_it_is(@TempDir Path folder) {
    assertThatThrownBy(() -> Documents.read(folder))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("是目录");
    assertThatThrownBy(() -> Documents.read(folder.resolve("无.docx")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("没有这个文件");
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(byte[] file) {
    return assertThatThrownBy(() -> Documents.read("a.txt", file)).isInstanceOf(Refusal.class);
  }
}
