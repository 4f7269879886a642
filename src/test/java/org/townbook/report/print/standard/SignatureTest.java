package org.townbook.report.print.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.townbook.report.DocumentFacts;

class SignatureTest {

  private static final DocumentFacts FACTS =
      DocumentFacts.draft("青溪镇", "2022年", LocalDate.of(2022, 10, 8), "2022年10月8日");

  @Test
  void the_date_begins_two_characters_right_of_a_long_issuer() {
    // 17 characters against a date of 6½
    var signature = Signature.find(FACTS.signedBy("青溪镇人民政府安全生产委员会办公室")).orElseThrow();
    assertThat(signature.issuerIndent()).isEqualTo(2);
    var issuerStart = 28 - 2 - 17.0;
    var dateStart = 28 - signature.dateIndent() - 6.5;
    assertThat(dateStart - issuerStart).isEqualTo(2);
  }

  @Test
  void a_short_issuer_moves_left_so_that_the_date_keeps_two_characters() {
    var signature = Signature.find(FACTS.signedBy("青溪镇人民政府")).orElseThrow();
    assertThat(signature.dateIndent()).isEqualTo(2);
    assertThat((28 - 2 - 6.5) - (28 - signature.issuerIndent() - 7)).isEqualTo(2);
  }

  @Test
  void dates_are_arabic_without_padding_and_a_draft_is_not_signed() {
    assertThat(Signature.chineseDate(LocalDate.of(2022, 1, 5))).isEqualTo("2022年1月5日");
    assertThat(Signature.find(FACTS)).isEmpty();
  }
}
