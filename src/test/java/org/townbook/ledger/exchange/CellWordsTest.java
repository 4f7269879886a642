package org.townbook.ledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.townbook.catalog.FieldType;
import org.townbook.ledger.exchange.GridCell.Amount;
import org.townbook.ledger.exchange.GridCell.Broken;
import org.townbook.ledger.exchange.GridCell.Truth;
import org.townbook.ledger.exchange.GridCell.Words;

/** What a spreadsheet's cell means in a field, at the edges of what spreadsheets do to numbers. */
class CellWordsTest {

  /** Each line: a field's type ¦ the number in the file ¦ how it is shown ¦ what it means. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          WHOLE   ¦ 12                    ¦            ¦ 12
          WHOLE   ¦ 1.2E2                 ¦ General    ¦ 120
          WHOLE   ¦ 0.0                   ¦            ¦ 0
          DECIMAL ¦ 0.30000000000000004   ¦            ¦ 0.3
          DECIMAL ¦ 1.5                   ¦ 0.00       ¦ 1.5
          DECIMAL ¦ 0.4                   ¦ 0%         ¦ 40%
          DECIMAL ¦ 0.425                 ¦ 0.0%       ¦ 42.5%
          MONEY   ¦ -3.10                 ¦            ¦ -3.1
          DAY     ¦ 1                     ¦            ¦ 1900-01-01
          DAY     ¦ 59                    ¦            ¦ 1900-02-28
          DAY     ¦ 60                    ¦            ¦ 1900-02-28
          DAY     ¦ 61                    ¦            ¦ 1900-03-01
          DAY     ¦ 44621                 ¦ yyyy-mm-dd ¦ 2022-03-01
          DAY     ¦ 44621.99              ¦            ¦ 2022-03-01
          DAY     ¦ 109574                ¦            ¦ 2199-12-31
          DAY     ¦ 109575                ¦            ¦ 109575
          DAY     ¦ 20220301              ¦            ¦ 20220301
          DAY     ¦ 0                     ¦            ¦ 0
          DAY     ¦ -1                    ¦            ¦ -1
          MONTH   ¦ 44621                 ¦            ¦ 2022-03
          MONTH   ¦ 44622                 ¦            ¦ 2022-03-02
          MONTH   ¦ 202203                ¦            ¦ 202203
          FLAG    ¦ 1                     ¦            ¦ 1
          TEXT    ¦ 7                     ¦ 0000       ¦ 0007
          TEXT    ¦ 12345                 ¦ 0000       ¦ 12345
          TEXT    ¦ 7                     ¦ 0          ¦ 7
          TEXT    ¦ 7                     ¦ `"d"0000`  ¦ 0007
          TEXT    ¦ 123456789012345       ¦            ¦ 123456789012345
          CREDIT_CODE ¦ 123               ¦ General    ¦ 123
          """)
  void a_number_is_what_a_person_would_have_written(
      FieldType type, String raw, @Nullable String format, String meant) {
    assertThat(words(type, new Amount(raw, format))).isEqualTo(new Words(meant));
  }

  @Test
  void a_workbook_may_count_from_1904() {
    assertThat(new CellWords(true).in(FieldType.DAY, new Amount("43159", null)))
        .isEqualTo(new Words("2022-03-01"));
    assertThat(new CellWords(true).in(FieldType.DAY, new Amount("1", null)))
        .isEqualTo(new Words("1904-01-02"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {"yyyy-mm-dd", "d", "m月", "h:mm", "[$-804]yyyy年", "`[red]D`"})
  void a_name_that_became_a_date_is_broken(String format) {
    assertThat(words(FieldType.TEXT, new Amount("44621", format)))
        .isInstanceOfSatisfying(
            Broken.class, broken -> assertThat(broken.sentence()).contains("当成了日期"));
  }

  @ParameterizedTest
  @CsvSource({"1234567890123456", "911330683000017499", "-1234567890123456"})
  void a_name_of_more_digits_than_a_sheet_keeps_is_broken(String raw) {
    assertThat(words(FieldType.TEXT, new Amount(raw, null)))
        .isInstanceOfSatisfying(
            Broken.class, broken -> assertThat(broken.sentence()).contains("近似数"));
  }

  @ParameterizedTest
  @EnumSource(FieldType.class)
  void truth_words_and_what_is_broken_are_the_same_in_every_field(FieldType type) {
    assertThat(words(type, new Truth(true))).isEqualTo(new Words("是"));
    assertThat(words(type, new Truth(false))).isEqualTo(new Words("否"));
    assertThat(words(type, new Words("'=1"))).isEqualTo(new Words("=1"));
    assertThat(words(type, new Words("字"))).isEqualTo(new Words("字"));
    assertThat(words(type, new Broken("坏"))).isEqualTo(new Broken("坏"));
  }

  private static GridCell words(FieldType type, GridCell cell) {
    return new CellWords(false).in(type, cell);
  }
}
