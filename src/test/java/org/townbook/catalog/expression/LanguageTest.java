package org.townbook.catalog.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.townbook.catalog.expression.Petition.SCOPE;
import static org.townbook.catalog.expression.Petition.condition;
import static org.townbook.catalog.expression.Petition.number;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.townbook.catalog.expression.Expression.And;
import org.townbook.catalog.expression.Expression.Compare;
import org.townbook.catalog.expression.Expression.Field;
import org.townbook.catalog.expression.Expression.Given;
import org.townbook.catalog.expression.Expression.Number;
import org.townbook.catalog.expression.Expression.Text;

class LanguageTest {

  private static final Field AMOUNT = new Field("amount", ValueType.NUMBER);

  @Test
  void a_condition_becomes_a_tree_of_our_own() {
    assertThat(condition("channel == 'online' && given(closed_on) && closed_on <= period_end"))
        .isEqualTo(
            new And(
                List.of(
                    new Compare(
                        Comparison.EQUAL, new Field("channel", ValueType.TEXT), new Text("online")),
                    new Given(new Field("closed_on", ValueType.DAY)),
                    new Compare(
                        Comparison.AT_MOST,
                        new Field("closed_on", ValueType.DAY),
                        new Expression.PeriodEnd()))));
  }

  @Test
  void a_number_is_exactly_the_decimal_that_was_written() {
    assertThat(number("0.1")).isEqualTo(new Number(new BigDecimal("0.1")));
    assertThat(number("2")).isEqualTo(new Number(new BigDecimal("2")));
    assertThat(number("2.50")).isEqualTo(new Number(new BigDecimal("2.50")));
    assertThat(number("- 3")).isEqualTo(new Number(new BigDecimal("-3")));
    assertThat(number("-0.3")).isEqualTo(new Number(new BigDecimal("-0.3")));
    assertThat(number("12345678901234567890.123456789"))
        .isEqualTo(new Number(new BigDecimal("12345678901234567890.123456789")));
    assertThat(number("amount -5"))
        .isEqualTo(
            new Expression.Arithmetic(Operator.SUBTRACT, AMOUNT, new Number(new BigDecimal("5"))));
  }

  @Test
  void numbers_are_found_again_behind_chinese_and_emoji() {
    assertThat(condition("title == '第一😀件' && amount > 0.7"))
        .isInstanceOfSatisfying(
            And.class,
            and ->
                assertThat(and.parts().get(1))
                    .isEqualTo(
                        new Compare(Comparison.MORE, AMOUNT, new Number(new BigDecimal("0.7")))));
  }

  @Test
  void a_whole_day_is_written_with_the_function_day() {
    assertThat(condition("closed_on >= day('2022-01-31')"))
        .isEqualTo(
            new Compare(
                Comparison.AT_LEAST,
                new Field("closed_on", ValueType.DAY),
                new Expression.Day(LocalDate.of(2022, 1, 31))));
  }

  @Test
  void every_written_form_is_understood() {
    for (var source :
        List.of(
            "channel in ['online', 'letter']",
            "!given(closed_on)",
            "flagged",
            "!flagged || flagged == false",
            "amount > 2.5",
            "amount in [1, -2, 3.5]",
            "closed_on in [day('2022-01-31'), day('2022-02-28')]",
            "days(received_on, closed_on) <= 7",
            "amount / limit * 100 > 50",
            "min(amount, limit, 3) < max(amount, -limit)",
            "(amount + limit) - 1 >= 0",
            "title == '它'",
            "true")) {
      assertThat(Language.condition(source, SCOPE)).as(source).isInstanceOf(Parsed.Valid.class);
    }
  }

  @Test
  void a_long_sum_of_figures_is_not_too_deep() {
    assertThat(number("amount" + " + amount".repeat(60))).isInstanceOf(Expression.class);
  }

  @Test
  void the_names_used_can_be_asked_of_the_tree() {
    var tree = condition("amount > 1 && (limit < amount || closed_on > period_start)");
    assertThat(tree.fields())
        .extracting(Field::name)
        .containsExactly("amount", "limit", "closed_on");
    assertThat(tree.usesPeriod()).isTrue();
    assertThat(condition("amount > 1").usesPeriod()).isFalse();
  }

  @Test
  void a_scope_refuses_names_that_could_not_be_written() {
    for (var name : List.of("package", "period_end", "Amount", "a-b", "金额", "")) {
      assertThat(Scope.allows(name)).as(name).isFalse();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Scope(Map.of(name, Scope.Name.free(ValueType.TEXT))));
    }
    assertThat(Scope.allows("received_on")).isTrue();
  }

  @Test
  void nothing_of_cel_is_seen_outside_the_package() {
    for (var type : List.of(Language.class, Expression.class, Parsed.class, Evaluation.class)) {
      for (var method : type.getMethods()) {
        assertThat(method.toGenericString()).doesNotContain("dev.cel");
      }
    }
  }
}
