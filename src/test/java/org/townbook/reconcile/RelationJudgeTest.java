package org.townbook.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townbook.catalog.CheckDefinition.Kind;
import org.townbook.catalog.Relation;
import org.townbook.catalog.RelationReader;
import org.townbook.catalog.expression.Expression;
import org.townbook.catalog.expression.ValueType;
import org.townbook.reconcile.RelationJudge.Judgement;
import org.townbook.shared.Interval;

/** The edge of each verdict: a digit less or more, and it is another. */
class RelationJudgeTest {
  @ParameterizedTest
  @CsvSource({
    "a == b, 10, 10, HOLDS",
    "a == b, 10, 10.00, HOLDS",
    "a == b, 10, 10.01, BREAKS",
    "a == b, 10.01, 10, BREAKS",
    "a <= b, 10, 10, HOLDS",
    "a <= b, 9.99, 10, HOLDS",
    "a <= b, 10.01, 10, BREAKS",
    "a >= b, 10, 10, HOLDS",
    "a >= b, 10.01, 10, HOLDS",
    "a >= b, 9.99, 10, BREAKS",
  })
  void exact_numbers_are_judged_to_the_last_digit(
      String relation, String a, String b, Verdict verdict) {
    assertThat(exact(relation, Kind.EQUAL, numbers(a, b)).verdict()).isEqualTo(verdict);
  }

  /** 10.00 stands for 9.995 and more and less than 10.005, 10.01 begins at 10.005. */
  @ParameterizedTest
  @CsvSource({
    "a == b, 10.00, 10.00, HOLDS",
    "a == b, 10.00, 10.01, BREAKS",
    "a == b, 10.01, 10.00, BREAKS",
    "a == b, 10.0, 10.04, ROUNDING",
    "a == b, 10.0, 10.05, ROUNDING",
    "a == b, 10.0, 10.055, BREAKS",
    "a == b, 10.0, 9.95, ROUNDING",
    "a == b, 10.0, 9.94, BREAKS",
    "a <= b, 10.01, 10.00, BREAKS",
    "a <= b, 10.05, 10.0, ROUNDING",
    "a <= b, 10.055, 10.0, BREAKS",
    "a <= b, 10.0, 9.95, ROUNDING",
    "a <= b, 10.0, 9.94, BREAKS",
    "a >= b, 10.00, 10.01, BREAKS",
    "a >= b, 10.0, 10.05, ROUNDING",
    "a >= b, 10.0, 10.055, BREAKS",
    "a >= b, 9.95, 10.0, ROUNDING",
    "a >= b, 9.94, 10.0, BREAKS",
  })
  void printed_numbers_that_only_touch_are_not_one(
      String relation, String a, String b, Verdict verdict) {
    assertThat(printed(relation, Kind.EQUAL, numbers(a, b)).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "1.230, 1.23, HOLDS",
    "1.225, 1.23, HOLDS",
    "1.2349, 1.23, HOLDS",
    "1.235, 1.23, ROUNDING", // cut off: it rounds to 1.24
    "1.2399, 1.23, ROUNDING",
    "1.240, 1.23, BREAKS", // a whole unit is no cut-off
    "1.2249, 1.23, BREAKS", // up is not off
    "-1.225, -1.23, HOLDS",
    "-1.235, -1.23, ROUNDING",
    "-1.2249, -1.23, BREAKS",
    "63.4782, 63.5, HOLDS",
    "63.4782, 63.4, ROUNDING",
    "0.4, 0, HOLDS",
    "0.5, 0, ROUNDING",
    "1, 0, BREAKS",
    "2.5, 3, HOLDS",
  })
  void what_is_printed_is_the_number_rounded_or_at_least_cut(
      String computed, String printed, Verdict verdict) {
    assertThat(exact("a ~= b", Kind.SHARE, numbers(computed, printed)).verdict())
        .isEqualTo(verdict);
  }

  /** 50.0 over 80 is 62.5 only on paper: the printed 50.0 may be 49.95. */
  @Test
  void a_print_that_its_rounded_parts_allow_is_within_rounding() {
    var numbers = numbers("50.0", "80");
    numbers.put("c", new BigDecimal("62.9"));
    assertThat(printed("a / b * 100 ~= c", Kind.SHARE, numbers).verdict())
        .isEqualTo(Verdict.ROUNDING);
    numbers.put("c", new BigDecimal("63.2"));
    assertThat(printed("a / b * 100 ~= c", Kind.SHARE, numbers).verdict())
        .isEqualTo(Verdict.BREAKS);
  }

  @Test
  void rounded_parts_that_miss_a_rounded_whole_are_not_wrong_and_a_unit_more_is() {
    var numbers = new TreeMap<String, BigDecimal>();
    List.of("p", "q", "r").forEach(part -> numbers.put(part, new BigDecimal("3.3")));
    numbers.put("whole", new BigDecimal("10.0"));
    assertThat(printed("p + q + r == whole", Kind.PARTS, numbers).verdict())
        .isEqualTo(Verdict.ROUNDING);
    numbers.put("whole", new BigDecimal("10.1"));
    assertThat(printed("p + q + r == whole", Kind.PARTS, numbers).verdict())
        .isEqualTo(Verdict.BREAKS);
  }

  @ParameterizedTest
  @CsvSource({
    "EQUAL, BREAKS",
    "PARTS, BREAKS",
    "SHARE, BREAKS",
    "GROWTH, BREAKS",
    "ORDER, BREAKS",
    "PLAUSIBLE, SUSPECT",
    "NOTE, DEFINITIONAL",
  })
  void only_a_plausibility_is_doubted_and_only_a_note_is_not_judged(Kind kind, Verdict verdict) {
    assertThat(exact("a <= b", kind, numbers("3", "2")).verdict()).isEqualTo(verdict);
  }

  @Test
  void a_plausibility_that_holds_or_is_within_rounding_is_not_doubted() {
    assertThat(exact("a <= b", Kind.PLAUSIBLE, numbers("2", "2")).verdict())
        .isEqualTo(Verdict.HOLDS);
    assertThat(printed("a <= b", Kind.PLAUSIBLE, numbers("10.05", "10.0")).verdict())
        .isEqualTo(Verdict.ROUNDING);
  }

  @Test
  void what_is_only_computed_has_one_side() {
    var judgement = exact("a + b := unprinted", Kind.NOTE, numbers("3", "2"));
    assertThat(judgement.verdict()).isEqualTo(Verdict.DEFINITIONAL);
    assertThat(judgement.left()).hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("5"));
    assertThat(judgement.right()).isEmpty();
  }

  @Test
  void both_sides_are_said_as_they_came_out() {
    var judgement = exact("a - b <= b * b", Kind.ORDER, numbers("3", "2"));
    assertThat(judgement.left().orElseThrow()).isEqualByComparingTo("1");
    assertThat(judgement.right().orElseThrow()).isEqualByComparingTo("4");
  }

  @ParameterizedTest
  @CsvSource({
    "a <= missing",
    "missing <= a",
    "a ~= missing",
    "a / (b - b) <= a",
    "a <= a / (b - b)"
  })
  void what_is_missing_or_divided_by_nought_is_not_judged(String relation) {
    assertThat(exact(relation, Kind.ORDER, numbers("3", "2")).verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void a_divisor_that_may_have_been_nought_before_it_was_rounded_is_not_divided_by() {
    assertThat(printed("a / b <= a", Kind.ORDER, numbers("3", "0.0")).verdict())
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(printed("a / b >= a", Kind.ORDER, numbers("3", "0.1")).verdict())
        .isEqualTo(Verdict.HOLDS);
  }

  @ParameterizedTest
  @CsvSource({
    "'a + b', 14",
    "'a - b', 6",
    "'a * b', 40",
    "'a / b', 2.5",
    "'-a', -10",
    "'-(a - b)', -6",
    "'min(a, b)', 4",
    "'min(b, a)', 4",
    "'min(a, b, 3)', 3",
    "'max(a, b)', 10",
    "'max(b, a)', 10",
    "'max(a, b, 12)', 12",
    "'max(a, min(b, 20))', 10",
  })
  void each_operation_is_reckoned(String expression, String result) {
    assertThat(exact(expression + " == " + result, Kind.EQUAL, numbers("10", "4")).verdict())
        .isEqualTo(Verdict.HOLDS);
  }

  /** The least of 10.0 and 10.04 may be 9.95, the greatest less than 10.05. */
  @ParameterizedTest
  @CsvSource({
    "'min(a, b) <= 9.95', ROUNDING",
    "'min(a, b) <= 9.949', BREAKS",
    "'min(a, b) >= 10.045', BREAKS",
    "'min(a, b) >= 10.0449', ROUNDING",
    "'max(a, b) >= 10.05', BREAKS",
    "'max(a, b) >= 10.0499', ROUNDING",
    "'max(a, b) <= 10.035', ROUNDING",
    "'max(a, b) <= 10.0349', BREAKS",
  })
  void an_extreme_of_printed_numbers_keeps_both_of_its_ends(String relation, Verdict verdict) {
    assertThat(printed(relation, Kind.ORDER, numbers("10.0", "10.04")).verdict())
        .isEqualTo(verdict);
  }

  @Test
  void one_part_of_an_extreme_that_is_missing_leaves_it_unknown() {
    assertThat(exact("min(missing, a) <= b", Kind.ORDER, numbers("3", "2")).verdict())
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(exact("max(a, missing) <= b", Kind.ORDER, numbers("3", "2")).verdict())
        .isEqualTo(Verdict.UNKNOWN);
  }

  /** 1 ÷ 3 × 3: what the fortieth decimal of a quotient cuts off is no difference. */
  @Test
  void what_a_quotient_loses_at_its_last_decimal_is_no_mistake() {
    assertThat(exact("a / b * b == a", Kind.EQUAL, numbers("1", "3")).verdict())
        .isEqualTo(Verdict.ROUNDING);
    assertThat(exact("a / b * b >= a", Kind.ORDER, numbers("1", "3")).verdict())
        .isEqualTo(Verdict.ROUNDING);
  }

  @Test
  void what_is_no_number_has_no_place_in_a_relation() {
    var text = new Expression.Field("a", ValueType.TEXT);
    var given = new Expression.Given(text);
    var arithmetic = new Arithmetic(_ -> Optional.empty());
    for (var expression :
        List.of(
            given,
            new Expression.Text("词"),
            new Expression.PeriodStart(),
            new Expression.PeriodEnd(),
            new Expression.DaysBetween(new Expression.PeriodStart(), new Expression.PeriodEnd()))) {
      assertThatThrownBy(() -> arithmetic.of(expression))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Judgement exact(String relation, Kind kind, Map<String, BigDecimal> numbers) {
    return new RelationJudge(
            key -> Optional.ofNullable(numbers.get(key)).map(Interval::exactly),
            key -> Optional.ofNullable(numbers.get(key)))
        .judge(relation(relation), kind);
  }

  private static Judgement printed(String relation, Kind kind, Map<String, BigDecimal> numbers) {
    return new RelationJudge(
            key -> Optional.ofNullable(numbers.get(key)).map(Interval::roundedTo),
            key -> Optional.ofNullable(numbers.get(key)))
        .judge(relation(relation), kind);
  }

  private static Map<String, BigDecimal> numbers(String a, String b) {
    return new HashMap<>(Map.of("a", new BigDecimal(a), "b", new BigDecimal(b)));
  }

  private static Relation relation(String source) {
    var known =
        Stream.of("a", "b", "c", "p", "q", "r", "whole", "missing")
            .collect(Collectors.toMap(key -> key, _ -> "个"));
    return switch (RelationReader.read(source, known)) {
      case RelationReader.Outcome.Valid(var relation) -> relation;
      case RelationReader.Outcome.Invalid(var faults) -> throw new AssertionError(source + faults);
    };
  }
}
