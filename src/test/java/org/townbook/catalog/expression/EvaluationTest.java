package org.townbook.catalog.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.townbook.catalog.expression.Petition.condition;
import static org.townbook.catalog.expression.Petition.number;
import static org.townbook.catalog.expression.Petition.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static final Values NOTHING = values();

  @Test
  void every_question_about_an_absent_value_is_false() {
    for (var source :
        List.of(
            "amount == 1",
            "amount != 1",
            "amount < 1",
            "amount >= 1",
            "title == 'a'",
            "title != 'a'",
            "title in ['a', 'b']",
            "closed_on <= day('2022-01-31')",
            "closed_on <= period_end",
            "day('2022-01-31') >= period_start",
            "days(received_on, closed_on) <= 7",
            "flagged",
            "flagged == false",
            "flagged != true",
            "amount == amount",
            "amount + 1 > 0",
            "given(amount)",
            "given(flagged)")) {
      assertThat(Evaluation.holds(condition(source), NOTHING)).as(source).isFalse();
    }
  }

  @Test
  void negation_is_plain_so_not_of_an_absent_value_is_true() {
    for (var source :
        List.of("!(amount == 1)", "!flagged", "!given(closed_on)", "!(title in ['a'])")) {
      assertThat(Evaluation.holds(condition(source), NOTHING)).as(source).isTrue();
    }
  }

  @Test
  void arithmetic_on_an_absent_value_is_absent() {
    for (var source :
        List.of(
            "amount + 1",
            "1 - amount",
            "amount * 0",
            "amount / 2",
            "-amount",
            "min(1, amount)",
            "max(amount, 1, 2)",
            "days(received_on, day('2022-01-31'))")) {
      assertThat(Evaluation.number(number(source), NOTHING)).as(source).isEmpty();
    }
  }

  @Test
  void division_by_zero_is_absent_and_so_is_all_that_stands_on_it() {
    var zero = values("amount", new BigDecimal("0.00"));
    assertThat(Evaluation.number(number("1 / amount"), zero)).isEmpty();
    assertThat(Evaluation.number(number("max(1, 1 / amount) + 1"), zero)).isEmpty();
    assertThat(Evaluation.holds(condition("1 / amount > 0 || 1 / amount <= 0"), zero)).isFalse();
    assertThat(Evaluation.holds(condition("!(1 / amount > 0)"), zero)).isTrue();
  }

  @Test
  void decimals_are_exact() {
    assertThat(Evaluation.holds(condition("0.1 + 0.2 == 0.3"), NOTHING)).isTrue();
    assertThat(Evaluation.holds(condition("amount == 2"), values("amount", dec("2.00")))).isTrue();
    assertThat(Evaluation.holds(condition("amount in [2.0]"), values("amount", 2L))).isTrue();
    assertThat(
            Evaluation.number(number("amount * limit"), values("amount", dec("1.1"), "limit", 3)))
        .contains(dec("3.3"));
  }

  @Test
  void a_quotient_keeps_forty_decimals_and_cuts_the_rest() {
    var two = values("amount", dec("2"));
    assertThat(Evaluation.number(number("amount / 3"), two)).contains(dec("0." + "6".repeat(40)));
    assertThat(Evaluation.number(number("-amount / 3"), two)).contains(dec("-0." + "6".repeat(40)));
    assertThat(Evaluation.number(number("amount / 8"), two)).contains(dec("0.25"));
    assertThat(Evaluation.number(number("amount / 0.01"), two)).contains(dec("200"));
    assertThat(Evaluation.quotient(dec("22237"), dec("35031")).orElseThrow().precision())
        .isGreaterThanOrEqualTo(34);
  }

  @Test
  void days_are_counted_from_the_first_to_the_second() {
    var record =
        values("received_on", LocalDate.of(2024, 2, 28), "closed_on", LocalDate.of(2024, 3, 1));
    assertThat(Evaluation.number(number("days(received_on, closed_on)"), record))
        .contains(dec("2"));
    assertThat(Evaluation.number(number("days(closed_on, received_on)"), record))
        .contains(dec("-2"));
  }

  @Test
  void the_period_is_what_the_values_say() {
    var record =
        new Values(
            Map.of("closed_on", LocalDate.of(2022, 9, 30))::get,
            LocalDate.of(2022, 1, 1),
            LocalDate.of(2022, 9, 30));
    var inside = condition("closed_on >= period_start && closed_on <= period_end");
    assertThat(Evaluation.holds(inside, record)).isTrue();
    assertThat(Evaluation.holds(condition("closed_on < period_end"), record)).isFalse();
  }

  @Test
  void the_least_and_the_greatest_are_chosen_by_value() {
    var record = values("amount", dec("10"), "limit", dec("9.5"));
    assertThat(Evaluation.number(number("min(amount, limit, 9.75)"), record)).contains(dec("9.5"));
    assertThat(Evaluation.number(number("max(amount, limit, 9.75)"), record)).contains(dec("10"));
  }

  @Test
  void a_value_of_the_wrong_class_is_a_broken_promise() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evaluation.holds(condition("amount > 1"), values("amount", 1.5)))
        .withMessageContaining("amount is NUMBER, got a java.lang.Double");
  }

  private static BigDecimal dec(String text) {
    return new BigDecimal(text);
  }
}
