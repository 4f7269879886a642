package org.townbook.catalog.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.townbook.catalog.expression.Expression.And;
import org.townbook.catalog.expression.Expression.Arithmetic;
import org.townbook.catalog.expression.Expression.Compare;
import org.townbook.catalog.expression.Expression.Day;
import org.townbook.catalog.expression.Expression.DaysBetween;
import org.townbook.catalog.expression.Expression.Flag;
import org.townbook.catalog.expression.Expression.Greatest;
import org.townbook.catalog.expression.Expression.In;
import org.townbook.catalog.expression.Expression.Least;
import org.townbook.catalog.expression.Expression.Negate;
import org.townbook.catalog.expression.Expression.Not;
import org.townbook.catalog.expression.Expression.Number;
import org.townbook.catalog.expression.Expression.Or;
import org.townbook.catalog.expression.Expression.Text;

/** A tree cannot be put together wrongly, so whoever walks one need not check again. */
class TreeTest {
  private static final Expression NUMBER = new Number(BigDecimal.ONE);
  private static final Expression TEXT = new Text("a");
  private static final Expression DAY = new Day(LocalDate.of(2022, 1, 31));
  private static final Expression FLAG = new Flag(true);

  @Test
  void both_sides_of_a_comparison_have_one_type_and_an_order_where_it_asks_for_one() {
    for (var comparison : Comparison.values()) {
      for (var left : List.of(NUMBER, TEXT, DAY, FLAG)) {
        for (var right : List.of(NUMBER, TEXT, DAY, FLAG)) {
          boolean ordered = left == NUMBER || left == DAY;
          boolean anyway = comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL;
          if (left == right && (ordered || anyway)) {
            assertThatCode(() -> new Compare(comparison, left, right)).doesNotThrowAnyException();
          } else {
            refused(() -> new Compare(comparison, left, right));
          }
        }
      }
    }
  }

  @Test
  void a_part_of_another_type_is_refused() {
    refused(() -> new Not(NUMBER));
    refused(() -> new Negate(FLAG));
    refused(() -> new And(List.of(FLAG, NUMBER)));
    refused(() -> new Or(List.of(TEXT, FLAG)));
    refused(() -> new Least(List.of(NUMBER, DAY)));
    refused(() -> new Greatest(List.of(FLAG, NUMBER)));
    refused(() -> new Arithmetic(Operator.ADD, NUMBER, TEXT));
    refused(() -> new Arithmetic(Operator.ADD, DAY, NUMBER));
    refused(() -> new DaysBetween(DAY, NUMBER));
    refused(() -> new DaysBetween(TEXT, DAY));
    refused(() -> new In(NUMBER, List.of(new Number(BigDecimal.ONE), new Text("a"))));
  }

  @Test
  void one_part_is_too_few_and_two_are_enough() {
    refused(() -> new And(List.of(FLAG)));
    refused(() -> new Or(List.of()));
    refused(() -> new Least(List.of(NUMBER)));
    refused(() -> new Greatest(List.of(NUMBER)));
    refused(() -> new In(NUMBER, List.of()));
    assertThat(new And(List.of(FLAG, FLAG)).parts()).hasSize(2);
    assertThat(new Greatest(List.of(NUMBER, NUMBER)).parts()).hasSize(2);
    assertThat(new In(TEXT, List.of(new Text("a"))).parts()).hasSize(2);
  }

  @Test
  void a_node_says_what_it_comes_to_and_what_is_below_it() {
    assertThat(new Not(FLAG).parts()).containsExactly(FLAG);
    assertThat(new Negate(NUMBER).parts()).containsExactly(NUMBER);
    assertThat(new DaysBetween(DAY, DAY).parts()).containsExactly(DAY, DAY);
    assertThat(new DaysBetween(DAY, DAY).type()).isEqualTo(ValueType.NUMBER);
    assertThat(new Expression.PeriodStart().type()).isEqualTo(ValueType.DAY);
    assertThat(new Expression.PeriodEnd().type()).isEqualTo(ValueType.DAY);
    assertThat(new Not(new Compare(Comparison.LESS, DAY, new Expression.PeriodEnd())).usesPeriod())
        .isTrue();
    assertThat(new Not(FLAG).usesPeriod()).isFalse();
  }

  @Test
  void only_words_have_codes() {
    assertThat(Scope.Name.choice(Set.of("a")).type()).isEqualTo(ValueType.TEXT);
    assertThat(new Scope.Name(ValueType.DAY, Set.of()).codes()).isEmpty();
    refused(() -> new Scope.Name(ValueType.DAY, Set.of("a")));
  }

  @Test
  void a_refusal_needs_a_reason_and_a_name_that_cannot_be_written_is_none() {
    refused(() -> new Parsed.Invalid(List.of()));
    refused(() -> new Scope(Map.of("in", Scope.Name.free(ValueType.TEXT))));
    assertThat(Scope.allows("a")).isTrue();
    assertThat(Scope.allows("a1_b")).isTrue();
    assertThat(Scope.allows("1a")).isFalse();
    assertThat(Scope.allows("_a")).isFalse();
  }

  private static void refused(ThrowingCallable made) {
    assertThatIllegalArgumentException().isThrownBy(made);
  }
}
