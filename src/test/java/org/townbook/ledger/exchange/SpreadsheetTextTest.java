package org.townbook.ledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words stay words in a spreadsheet and come back as they were. */
class SpreadsheetTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@a", "\tx", "\rx", "＝1", "＋1", "－1", "＠a", "'a", "''"})
  void what_a_sheet_would_reckon_is_kept_from_it_and_comes_back(String text) {
    assertThat(SpreadsheetText.forCsv(text)).isEqualTo("'" + text);
    assertThat(SpreadsheetText.read(SpreadsheetText.forCsv(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a=1", "1-1", "字", " =1"})
  void other_words_are_left_alone(String text) {
    assertThat(SpreadsheetText.forCsv(text)).isEqualTo(text);
    assertThat(SpreadsheetText.read(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "=1, =1",
        "'a, ''a",
        "a'b, a'b",
        "_x000D_, _x005F_x000D_",
        "_x00zz_, _x00zz_",
        "x_x, x_x"
      })
  void in_a_sheet_only_an_apostrophe_and_its_own_spelling_are_marked(String text, String written) {
    assertThat(SpreadsheetText.forSheet(text)).isEqualTo(written);
    assertThat(SpreadsheetText.read(SpreadsheetText.ofSheet(written))).isEqualTo(text);
  }

  @Test
  void odd_characters_are_spelled_out() {
    assertThat(SpreadsheetText.ofSheet("a_x000D_b_x0041_")).isEqualTo("a\rbA");
    assertThat(SpreadsheetText.ofSheet("_x0024_")).isEqualTo("$");
    assertThat(SpreadsheetText.ofSheet("a_b")).isEqualTo("a_b");
    assertThat(SpreadsheetText.forSheet("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, A", "1, B", "25, Z", "26, AA", "51, AZ", "52, BA", "701, ZZ", "702, AAA"})
  void a_column_is_called_as_spreadsheets_call_it(int column, String letters) {
    assertThat(ColumnLetters.of(column)).isEqualTo(letters);
  }
}
