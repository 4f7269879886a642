package org.townbook.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.townbook.shared.Refusal;

class RefusedPdfTest {
  private static final String WORDS = "全镇完成固定资产投资41280万元，同比增长12.6%。";

  @Test
  void a_pdf_with_a_password_is_refused_and_one_that_only_forbids_copying_is_read()
      throws Exception {
    try (var pdf = new TestPdf().page().write(WORDS, 12, 80, 700)) {
      refused(pdf.locked("秘密")).hasMessageContaining("密码");
    }
    try (var pdf = new TestPdf().page().write(WORDS, 12, 80, 700)) {
      assertThat(Documents.read("a.pdf", pdf.locked("")).text()).isEqualTo(WORDS);
    }
  }

  @Test
  void a_scan_needs_recognition_and_scanned_pages_among_others_are_named() throws Exception {
    try (var pdf = new TestPdf().page().picture().page().picture()) {
      refused(pdf.bytes()).hasMessageContaining("扫描件").hasMessageContaining("OCR");
    }
    try (var pdf = new TestPdf().page().write(WORDS, 12, 80, 700).page().picture()) {
      var read = Documents.read("a.pdf", pdf.bytes());
      assertThat(read.text()).isEqualTo(WORDS);
      assertThat(read.notes()).singleElement().asString().startsWith("第 2 页是图片");
    }
  }

  @Test
  void a_pdf_without_words_and_a_damaged_one_say_so() throws Exception {
    try (var pdf = new TestPdf().page()) {
      refused(pdf.bytes()).hasMessageContaining("没有文字");
    }
    refused("%PDF-1.7\n1 0 obj\n<<".getBytes(ISO_8859_1)).hasMessageContaining("已损坏");
    try (var pdf = new TestPdf().page().write(WORDS, 12, 80, 700)) {
      var cut = Arrays.copyOf(pdf.bytes(), 2_000);
      refused(cut).hasMessageContaining("已损坏");
    }
  }

  @Test
  void a_bomb_in_a_pdf_does_not_go_off() throws Exception {
    var packed = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(packed)) {
      var blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 300; i++) {
        out.write(blanks);
      }
    }
    var bomb = new ByteArrayOutputStream();
    bomb.writeBytes(
        """
        %%PDF-1.7
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>> endobj
        4 0 obj <</Length %d/Filter/FlateDecode>> stream
        """
            .formatted(packed.size())
            .getBytes(ISO_8859_1));
    bomb.writeBytes(packed.toByteArray());
    bomb.writeBytes("\nendstream endobj\ntrailer <</Root 1 0 R>>".getBytes(ISO_8859_1));

    refused(bomb.toByteArray()).hasMessageContaining("压缩炸弹");
  }

  @Test
  void forms_that_draw_forms_over_and_over_are_given_up() throws Exception {
    var pdf = new StringBuilder("%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
    pdf.append("2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n");
    pdf.append("3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R");
    pdf.append("/Resources<</XObject<</F 5 0 R>>>>>> endobj\n");
    pdf.append("4 0 obj <</Length 6>> stream\n/F Do \nendstream endobj\n");
    for (int i = 5; i < 25; i++) {
      var again = "/F Do ".repeat(10);
      pdf.append("%d 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length %d".formatted(i, 60));
      pdf.append("/Resources<</XObject<</F %d 0 R>>>>>> stream\n".formatted(i + 1));
      pdf.append(again).append("\nendstream endobj\n");
    }
    pdf.append("25 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 0>> stream\n");
    pdf.append("\nendstream endobj\ntrailer <</Root 1 0 R>>");

    refused(pdf.toString().getBytes(ISO_8859_1)).hasMessageContaining("反复套用");
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(byte[] file) {
    return assertThatThrownBy(() -> Documents.read("a.pdf", file)).isInstanceOf(Refusal.class);
  }
}
