package org.townbook.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townbook.shared.Interval.End;

/** Intervals are written as in mathematics: [1,2) has 1 and everything up to 2, but not 2. */
class IntervalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.23  | [1.225,1.235)
          1.20  | [1.195,1.205)
          15    | [14.5,15.5)
          1E+2  | [99.5,100.5)
          -1.23 | (-1.235,-1.225]
          -7    | (-7.5,-6.5]
          0     | (-0.5,0.5)
          0.0   | (-0.05,0.05)
          """)
  void a_printed_number_stands_for_what_rounds_to_it(String printed, String interval) {
    assertThat(ends(Interval.roundedTo(number(printed)))).isEqualTo(interval);
    assertThat(Interval.roundedTo(number(printed)).value()).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          63.4  | [63.4,63.5)
          15    | [15,16)
          -63.4 | (-63.5,-63.4]
          0     | (-1,1)
          0.00  | (-0.01,0.01)
          """)
  void a_number_that_was_cut_stands_for_what_is_cut_to_it(String printed, String interval) {
    assertThat(ends(Interval.cutTo(number(printed)))).isEqualTo(interval);
    assertThat(Interval.cutTo(number(printed)).value()).isEqualTo(printed);
  }

  /** So of numbers that touch only one can have been printed. */
  @Test
  void every_number_stands_behind_exactly_the_print_that_rounding_and_cutting_make_of_it() {
    var random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      int digits = random.nextInt(3);
      var exact = BigDecimal.valueOf(random.nextInt(4_001) - 2_000, 3);
      var rounded = exact.setScale(digits, RoundingMode.HALF_UP);
      var cut = exact.setScale(digits, RoundingMode.DOWN);
      for (int off = -2; off <= 2; off++) {
        var near = rounded.add(BigDecimal.valueOf(off, digits));
        assertThat(Interval.roundedTo(near).has(exact))
            .as("%s printed %s", exact, near)
            .isEqualTo(near.compareTo(rounded) == 0);
        assertThat(Interval.cutTo(near).has(exact))
            .as("%s cut to %s", exact, near)
            .isEqualTo(near.compareTo(cut) == 0);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [1,2]   | [10,20]  | [11,22]   | [-19,-8]
          [1,2)   | [10,20]  | [11,22)   | [-19,-8)
          (1,2]   | [10,20]  | (11,22]   | (-19,-8]
          [1,2]   | (10,20)  | (11,22)   | (-19,-8)
          [-2,-1) | [0,3)    | [-2,2)    | (-5,-1)
          """)
  void an_end_of_a_sum_or_difference_is_reached_where_both_reach_theirs(
      String a, String b, String sum, String difference) {
    assertThat(ends(of(a).plus(of(b)))).isEqualTo(sum);
    assertThat(ends(of(a).minus(of(b)))).isEqualTo(difference);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [2,3]   | [5,7]    | [10,21]
          [2,3)   | [5,7]    | [10,21)
          [2,3]   | (5,7]    | (10,21]
          [-3,-2] | [5,7]    | [-21,-10]
          [-3,-2] | [-7,-5]  | [10,21]
          [-3,2)  | [-7,5)   | (-15,21]
          (-2,3]  | [-7,5]   | [-21,15]
          [0,2)   | (0,3)    | [0,6)
          (0,2)   | [0,3]    | [0,6)
          (0,2]   | (0,3]    | (0,6]
          [-1,1)  | [-1,1]   | [-1,1]
          (-1,1)  | [-1,1]   | (-1,1)
          """)
  void a_product_lies_between_its_outermost_corners(String a, String b, String product) {
    assertThat(ends(of(a).times(of(b)))).isEqualTo(product);
    assertThat(ends(of(b).times(of(a)))).isEqualTo(product);
  }

  @Test
  void an_exact_factor_keeps_what_the_ends_say() {
    assertThat(ends(of("[2,3)").times(number("-10")))).isEqualTo("(-30,-20]");
    assertThat(ends(of("(2,3)").times(number("0")))).isEqualTo("[0,0]");
    assertThat(of("[2,3)").times(number("10")).value()).isEqualByComparingTo("20");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [10,20] | [2,5]    | [2,10]
          [10,20) | [2,5]    | [2,10)
          [10,20] | [2,5)    | (2,10]
          [10,20] | (2,5]    | [2,10)
          [-8,20) | [2,4]    | [-4,10)
          [-8,20) | [-4,-2)  | (-10,4)
          [0,6)   | (2,3)    | [0,3)
          (0,6]   | [2,3]    | (0,3]
          """)
  void a_quotient_lies_between_its_outermost_corners(String a, String b, String quotient) {
    assertThat(of(a).over(of(b))).hasValueSatisfying(q -> assertThat(ends(q)).isEqualTo(quotient));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[0,0]", "[0,2]", "(0,2]", "[-2,0]", "[-2,0)", "[-1,1]", "(-0.5,0.5)"})
  void nothing_is_divided_by_what_may_be_nought(String divisor) {
    assertThat(of("[1,1]").over(of(divisor))).isEmpty();
  }

  /** 1 ÷ 3 × 3 is one, whatever decimals the quotient keeps. */
  @Test
  void a_quotient_that_is_rounded_has_the_true_one_between_its_ends_and_not_on_them() {
    var third = exactly("1").over(exactly("3")).orElseThrow();
    assertThat(third.value()).isEqualByComparingTo("0." + "3".repeat(40));
    assertThat(ends(third)).isEqualTo("(0." + "3".repeat(40) + ",0." + "3".repeat(39) + "4)");
    assertThat(third.times(number("3")).has(BigDecimal.ONE)).isTrue();
    assertThat(third.isAbove(exactly("0.3333"))).isTrue();

    var minus = exactly("-1").over(exactly("3")).orElseThrow();
    assertThat(minus.value()).isEqualByComparingTo("-0." + "3".repeat(40));
    assertThat(ends(minus)).isEqualTo("(-0." + "3".repeat(39) + "4,-0." + "3".repeat(40) + ")");
    assertThat(ends(exactly("1").over(exactly("-8")).orElseThrow())).isEqualTo("[-0.125,-0.125]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [1,4]  | [2,3]  | [1,3]  | [2,4]
          [1,4)  | [1,4]  | [1,4)  | [1,4]
          (1,4]  | [1,4]  | [1,4]  | (1,4]
          (1,4)  | (1,4)  | (1,4)  | (1,4)
          [1,2)  | [5,6]  | [1,2)  | [5,6]
          [-3,7] | (-3,7) | [-3,7) | (-3,7]
          """)
  void the_lesser_and_the_greater_take_each_end_for_itself(
      String a, String b, String lesser, String greater) {
    assertThat(ends(of(a).min(of(b)))).isEqualTo(lesser);
    assertThat(ends(of(b).min(of(a)))).isEqualTo(lesser);
    assertThat(ends(of(a).max(of(b)))).isEqualTo(greater);
    assertThat(ends(of(b).max(of(a)))).isEqualTo(greater);
  }

  @Test
  void the_lesser_and_the_greater_have_the_value_of_the_one_they_are() {
    var low = Interval.within(number("5"), number("3"));
    var high = Interval.within(number("6"), number("1"));
    assertThat(low.min(high).value()).isEqualByComparingTo("5");
    assertThat(low.max(high).value()).isEqualByComparingTo("6");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [1,2]  | [3,4]  | false | false
          [1,3]  | [3,4]  | true  | false
          [1,3)  | [3,4]  | false | false
          [1,3]  | (3,4]  | false | false
          [2,5]  | [3,4]  | true  | false
          [3,4]  | [1,2]  | false | true
          [3,4]  | [1,3]  | true  | false
          (3,4]  | [1,3]  | false | true
          [3,4]  | [1,3)  | false | true
          [3,3]  | [3,3]  | true  | false
          """)
  void intervals_that_only_touch_meet_where_both_have_the_end(
      String a, String b, boolean meet, boolean above) {
    assertThat(of(a).meets(of(b))).isEqualTo(meet);
    assertThat(of(b).meets(of(a))).isEqualTo(meet);
    assertThat(of(a).isAbove(of(b))).isEqualTo(above);
  }

  @Test
  void within_has_both_of_its_ends() {
    assertThat(ends(Interval.within(number("20"), number("5")))).isEqualTo("[15,25]");
    assertThat(ends(exactly("7.50"))).isEqualTo("[7.5,7.5]");
  }

  @Test
  void another_unit_keeps_what_the_ends_say() {
    var money =
        new Interval(number("2"), new End(number("1.5"), true), new End(number("2.5"), false));
    assertThat(ends(money.in("亿元", "万元"))).isEqualTo("[15000,25000)");
    assertThat(money.in("亿元", "万元").value()).isEqualByComparingTo("20000");
    assertThatThrownBy(() -> money.in("亿元", "亩")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_value_lies_between_the_ends() {
    var one = new End(BigDecimal.ONE, true);
    var two = new End(BigDecimal.TWO, true);
    assertThatThrownBy(() -> new Interval(number("0.9"), one, two))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Interval(number("2.1"), one, two))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Interval(BigDecimal.ONE, one, two).value()).isEqualTo(BigDecimal.ONE);
    assertThat(new Interval(BigDecimal.TWO, one, two).value()).isEqualTo(BigDecimal.TWO);
  }

  @Test
  void whatever_two_numbers_are_what_they_come_to_lies_in_what_their_intervals_come_to() {
    var random = new Random(11);
    for (int i = 0; i < 5_000; i++) {
      var a = any(random);
      var b = any(random);
      var x = inside(a, random);
      var y = inside(b, random);
      assertThat(a.plus(b).has(x.add(y))).isTrue();
      assertThat(a.minus(b).has(x.subtract(y))).isTrue();
      assertThat(a.times(b).has(x.multiply(y))).as("%s %s %s %s", a, b, x, y).isTrue();
      assertThat(a.min(b).has(x.min(y))).isTrue();
      assertThat(a.max(b).has(x.max(y))).isTrue();
      a.over(b).ifPresent(q -> assertThat(q.times(exactly(y.toString())).has(x)).isTrue());
    }
  }

  private static Interval any(Random random) {
    var least = BigDecimal.valueOf(random.nextInt(41) - 20);
    var most = least.add(BigDecimal.valueOf(random.nextInt(10) + 1));
    return new Interval(
        least, new End(least, random.nextBoolean()), new End(most, random.nextBoolean()));
  }

  private static BigDecimal inside(Interval interval, Random random) {
    var range = interval.most().at().subtract(interval.least().at());
    var quarters = BigDecimal.valueOf(random.nextInt(5)).multiply(new BigDecimal("0.25"));
    var picked = interval.least().at().add(range.multiply(quarters));
    return interval.has(picked)
        ? picked
        : interval.least().at().add(range.multiply(new BigDecimal("0.5")));
  }

  private static Interval exactly(String number) {
    return Interval.exactly(number(number));
  }

  private static BigDecimal number(String number) {
    return new BigDecimal(number);
  }

  /** Reads [1,2); the value is the lower end. */
  private static Interval of(String written) {
    var numbers = List.of(written.substring(1, written.length() - 1).split(","));
    var least = number(numbers.getFirst());
    return new Interval(
        least,
        new End(least, written.startsWith("[")),
        new End(number(numbers.getLast()), written.endsWith("]")));
  }

  private static String ends(Interval interval) {
    return (interval.least().isIn() ? "[" : "(")
        + plain(interval.least().at())
        + ","
        + plain(interval.most().at())
        + (interval.most().isIn() ? "]" : ")");
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
