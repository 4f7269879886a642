package org.townbook.catalog.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.townbook.catalog.expression.Petition.condition;
import static org.townbook.catalog.expression.Petition.number;
import static org.townbook.catalog.expression.Petition.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an answer turns: just below, on, and just above. */
class EvaluationEdgesTest {
  private static final LocalDate DAY = LocalDate.of(2022, 1, 31);

  /** Each line: a comparison ¦ whether it holds below ¦ on ¦ above its bound. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          == ¦ false ¦ true  ¦ false
          != ¦ true  ¦ false ¦ true
          <  ¦ true  ¦ false ¦ false
          <= ¦ true  ¦ true  ¦ false
          >  ¦ false ¦ false ¦ true
          >= ¦ false ¦ true  ¦ true
          """)
  void a_comparison_turns_at_its_bound(String sign, boolean below, boolean on, boolean above) {
    var ofNumbers = condition("amount " + sign + " 2");
    assertThat(Evaluation.holds(ofNumbers, values("amount", dec("1.99")))).isEqualTo(below);
    assertThat(Evaluation.holds(ofNumbers, values("amount", dec("2.00")))).isEqualTo(on);
    assertThat(Evaluation.holds(ofNumbers, values("amount", dec("2.01")))).isEqualTo(above);

    var ofDays = condition("closed_on " + sign + " day('2022-01-31')");
    assertThat(Evaluation.holds(ofDays, values("closed_on", DAY.minusDays(1)))).isEqualTo(below);
    assertThat(Evaluation.holds(ofDays, values("closed_on", DAY))).isEqualTo(on);
    assertThat(Evaluation.holds(ofDays, values("closed_on", DAY.plusDays(1)))).isEqualTo(above);
  }

  /** Each line: a condition of a record whose title is 甲, amount 2, flag set ¦ its answer. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          title == '甲'                                ¦ true
          title == '乙'                                ¦ false
          title != '甲'                                ¦ false
          title != '乙'                                ¦ true
          title in ['乙', '甲']                        ¦ true
          title in ['乙', '丙']                        ¦ false
          amount in [1, 3]                             ¦ false
          amount in [1, 2]                             ¦ true
          given(title)                                 ¦ true
          given(closed_on)                             ¦ false
          flagged                                      ¦ true
          flagged == true                              ¦ true
          flagged == false                             ¦ false
          true                                         ¦ true
          false                                        ¦ false
          flagged && title == '甲' && amount == 2      ¦ true
          flagged && title == '甲' && amount == 3      ¦ false
          amount == 3 && flagged && title == '甲'      ¦ false
          amount == 3 || title == '乙' || flagged      ¦ true
          flagged || title == '乙' || amount == 3      ¦ true
          amount == 3 || title == '乙' || !flagged     ¦ false
          -amount == -2                                ¦ true
          1 - amount == -1                             ¦ true
          amount * amount + 1 == 5                     ¦ true
          """)
  void a_condition_is_true_or_false_of_what_is_there(String source, boolean answer) {
    var record = values("title", "甲", "amount", dec("2"), "flagged", true);

    assertThat(Evaluation.holds(condition(source), record)).isEqualTo(answer);
  }

  @Test
  void days_are_absent_when_either_day_is() {
    var days = number("days(received_on, closed_on)");
    assertThat(Evaluation.number(days, values("received_on", DAY))).isEmpty();
    assertThat(Evaluation.number(days, values("closed_on", DAY))).isEmpty();
  }

  @Test
  void whole_numbers_of_any_kind_are_numbers() {
    var twice = number("amount * 2");
    assertThat(Evaluation.number(twice, values("amount", 3))).contains(dec("6"));
    assertThat(Evaluation.number(twice, values("amount", 3L))).contains(dec("6"));
  }

  @Test
  void a_quotient_is_written_plainly() {
    assertThat(Evaluation.quotient(dec("3000"), dec("3"))).contains(dec("1000"));
    assertThat(Evaluation.quotient(dec("0"), dec("3"))).contains(dec("0"));
    assertThat(Evaluation.quotient(dec("1"), dec("2"))).contains(dec("0.5"));
    assertThat(Evaluation.quotient(dec("1"), dec("0.0"))).isEmpty();
  }

  /** Each line: a condition ¦ the field of another class than its type. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          title == 'a'             ¦ title
          amount == 1              ¦ amount
          closed_on <= period_end  ¦ closed_on
          flagged                  ¦ flagged
          """)
  void a_value_of_another_class_than_its_type_is_a_broken_promise(String source, String field) {
    for (var wrong : new Object[] {"a", dec("1"), 1L, 1, DAY, true, 1.5}) {
      var values = new Values(name -> name.equals(field) ? wrong : null, DAY, DAY);
      boolean right =
          switch (field) {
            case "title" -> wrong instanceof String;
            case "amount" ->
                wrong instanceof BigDecimal || wrong instanceof Long || wrong instanceof Integer;
            case "closed_on" -> wrong instanceof LocalDate;
            default -> wrong instanceof Boolean;
          };
      if (right) {
        assertThat(Evaluation.holds(condition(source), values)).as("%s %s", source, wrong).isTrue();
      } else {
        assertThatIllegalArgumentException()
            .as("%s %s", source, wrong)
            .isThrownBy(() -> Evaluation.holds(condition(source), values))
            .withMessageContaining(field + " is ");
      }
    }
  }

  @Test
  void a_number_is_no_condition_and_a_condition_no_number() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evaluation.holds(number("amount"), values()))
        .withMessageContaining("not a condition");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evaluation.number(condition("flagged"), values()))
        .withMessageContaining("not a number");
  }

  private static BigDecimal dec(String text) {
    return new BigDecimal(text);
  }
}
