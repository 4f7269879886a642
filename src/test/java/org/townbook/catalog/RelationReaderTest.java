package org.townbook.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.townbook.catalog.expression.Evaluation;
import org.townbook.catalog.expression.Expression;
import org.townbook.catalog.expression.Values;

/** Both sides of a relation are reckoned in the units of their figures. */
class RelationReaderTest {
  private record Figure(String unit, String value) {}

  private static final Map<String, Figure> FIGURES =
      Map.ofEntries(
          Map.entry("exports", new Figure("万元", "21400")),
          Map.entry("sales", new Figure("亿元", "2.14")),
          Map.entry("penalties", new Figure("元", "300000")),
          Map.entry("floor", new Figure("万元以上", "40")),
          Map.entry("villages", new Figure("个", "20")),
          Map.entry("households", new Figure("户", "5")),
          Map.entry("residents", new Figure("人", "15")),
          Map.entry("riders", new Figure("万人次", "1.2")),
          Map.entry("visits", new Figure("人次", "12000")),
          Map.entry("footprint", new Figure("㎡", "800")),
          Map.entry("land", new Figure("亩", "30")),
          Map.entry("fields", new Figure("公顷", "2")),
          Map.entry("rent", new Figure("元/亩", "500")),
          Map.entry("yield", new Figure("公斤/亩", "400")),
          Map.entry("harvest", new Figure("吨", "12")),
          Map.entry("share", new Figure("%", "62.5")),
          Map.entry("growth", new Figure("%", "25")),
          Map.entry("gap", new Figure("个百分点", "37.5")),
          Map.entry("interval", new Figure("天", "3")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          exports <= sales                          | 21400  | 21400 | 万元
          sales >= exports                          | 21400  | 21400 | 万元
          penalties <= exports                      | 300000 | 214000000 | 元
          exports + sales == sales * 2              | 42800  | 42800 | 万元
          exports - sales == sales - exports        | 0      | 0     | 万元
          min(sales, exports) == max(exports, 1)    | 21400  | 21400 | 万元
          -sales <= exports                         | -21400 | 21400 | 万元
          villages * floor <= exports               | 800    | 21400 | 万元
          exports / villages <= 1000                | 1070   | 1000  | 万元
          exports <= 3亿元                          | 21400  | 30000 | 万元
          sales <= 3                                | 2.14   | 3     | 亿元
          2 <= sales                                | 2      | 2.14  | 亿元
          sales - 0.14 <= 2                         | 2      | 2     | 亿元
          sales / 2 <= 1                            | 1.07   | 1     | 亿元
          exports / 100 <= sales                    | 214    | 21400 | 万元
          exports <= villages * 1000万元            | 21400  | 20000 | 万元
          footprint <= villages * 160㎡             | 800    | 3200  | ㎡
          footprint <= villages * 160㎡/个          | 800    | 3200  | ㎡
          residents <= households * 6               | 15     | 30    | ''
          residents / households <= 3               | 3      | 3     | ''
          residents <= 20                           | 15     | 20    | 人
          riders == visits                          | 12000  | 12000 | ''
          riders <= 2                               | 1.2    | 2     | 万人次
          residents / households <= residents       | 3      | 15    | ''
          land == fields                            | 30     | 30    | 亩
          land * rent == 15000元                    | 15000  | 15000 | 元
          15000元 / land == rent                    | 500    | 500   | 元/亩
          land * yield == harvest                   | 12000  | 12000 | 公斤
          harvest / land == yield                   | 400    | 400   | 公斤/亩
          land * land == 900                        | 900    | 900   | 亩·亩
          min(exports, sales) - sales == 0          | 0      | 0     | 万元
          exports / sales <= 1                      | 1      | 1     | ''
          exports / sales * 100% ~= share           | 100    | 62.5  | %
          exports / sales ~= share                  | 100    | 62.5  | %
          share <= 100                              | 62.5   | 100   | %
          share + growth <= 100                     | 87.5   | 100   | %
          share - growth == gap                     | 37.5   | 37.5  | %
          share + growth + 12.5% == 100%            | 100    | 100   | %
          exports / (100% + growth) == exports - 4280 | 17120 | 17120 | 万元
          (exports / sales - 1) * 100% ~= growth    | 0      | 25    | %
          villages * share == 12.5                  | 12.5   | 12.5  | 个
          share / growth == 2.5                     | 2.5    | 2.5   | ''
          share / growth <= share                   | 250    | 62.5  | %
          residents / share == 24                   | 24     | 24    | 人
          visits / interval <= 4000                 | 4000   | 4000  | 人次
          visits / interval + visits == 16000人次   | 16000  | 16000 | 人次
          interval >= 1                             | 3      | 1     | 天
          interval / interval == 1                  | 1      | 1     | ''
          visits * interval == 36000                | 36000  | 36000 | 人次
          1 / households <= 1                       | 0.2    | 1     | ''
          """)
  void sides_come_in_one_unit(String source, BigDecimal left, BigDecimal right, String unit) {
    var relation = valid(source);

    assertThat(relation.unit().name()).isEqualTo(unit);
    assertThat(said(relation, relation.left())).isEqualByComparingTo(left);
    assertThat(said(relation, Objects.requireNonNull(relation.right())))
        .isEqualByComparingTo(right);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          exports + sales := unprinted     | 42800 | 万元
          exports / villages := unprinted  | 1070  | 万元
          villages * share := unprinted    | 12.5  | 个
          exports / land := unprinted      | 713.3333 | 万元/亩
          exports / sales := unprinted     | 1     | ''
          exports / sales * 100% := unprinted | 100 | %
          """)
  void what_is_only_computed_has_its_unit(String source, BigDecimal left, String unit) {
    var relation = valid(source);

    assertThat(relation.unit().name()).isEqualTo(unit);
    assertThat(said(relation, relation.left())).isEqualByComparingTo(left);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          exports <= residents             | 两边单位对不上：万元与人
          land <= penalties                | 两边单位对不上：亩与元
          land <= footprint                | 两边单位对不上：亩与㎡
          exports + residents <= sales     | 相加减的两项单位对不上：万元与人
          sales <= exports - land          | 相加减的两项单位对不上：万元与亩
          min(exports, land) <= sales      | 比大小的各项单位对不上：万元与亩
          residents <= share               | 两边单位对不上：人与%
          interval <= residents            | 两边单位对不上：天与人
          share <= interval                | 两边单位对不上：%与天
          land * yield <= land             | 两边单位对不上：公斤与亩
          exports <= rent                  | 两边单位对不上：元与元/亩
          residents * exports <= residents | 两边单位对不上：万元与人
          residents <= 100万元             | 两边单位对不上：人与万元
          exports + sales <= 5             | 没有写单位的数看不出是什么单位
          1 + growth <= share              | 要写单位，如 100% 或 1%
          growth - 100 <= share            | 要写单位，如 100% 或 1%
          exports <= sales * 10000         | 不要再乘除 10000
          exports / 10000 <= sales         | 不要再乘除 10000
          penalties <= exports * 10000     | 不要再乘除 10000
          exports / sales * 100 ~= share   | 不要再乘除 100
          exports / (100% + growth / 100) <= sales | 不要再乘除 100
          riders * 10000 <= visits         | 不要再乘除 10000
          fields * 15 <= land              | 不要再乘除 15
          exports / 10000 + residents <= sales | 相加减的两项单位对不上
          exports <= 100万                 | 两边单位对不上
          days(period_start, period_end) <= interval | 左边只能有数字，不能有日期
          interval >= days(period_start, period_end) | 右边只能有数字，不能有日期
          exports ~= 3亿元                 | ~= 右边应是一个数字
          """)
  void what_does_not_go_together_is_told(String source, String fault) {
    assertThat(faults(source)).anySatisfy(found -> assertThat(found).contains(fault));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "residents <= villages * 10000",
        "exports <= sales * 1",
        "residents <= villages * 100",
        "residents * 1 <= households"
      })
  void a_factor_that_the_units_do_not_see_to_stands(String source) {
    assertThat(valid(source)).isNotNull();
  }

  @Test
  void every_fault_of_the_units_is_told() {
    assertThat(faults("exports + land <= residents + share")).hasSize(3);
  }

  @Test
  void a_figure_may_bear_the_name_that_a_quantity_would_get() {
    var units = Map.of("q0", "元", "q0_", "元");
    var read = (RelationReader.Outcome.Valid) RelationReader.read("q0 + q0_ <= 5元", units);
    assertThat(read.relation().figures()).containsExactlyInAnyOrder("q0", "q0_");
  }

  @Test
  void a_fault_behind_a_quantity_names_the_column_in_which_it_stands() {
    assertThat(faults("exports <= 1000万元 + salez"))
        .singleElement()
        .asString()
        .contains("第1行第10列")
        .contains("sales");
  }

  private static Relation valid(String source) {
    return switch (RelationReader.read(source, units())) {
      case RelationReader.Outcome.Valid(var relation) -> relation;
      case RelationReader.Outcome.Invalid(var faults) ->
          throw new AssertionError(faults.toString());
    };
  }

  private static List<String> faults(String source) {
    return switch (RelationReader.read(source, units())) {
      case RelationReader.Outcome.Valid(var relation) -> throw new AssertionError(relation);
      case RelationReader.Outcome.Invalid(var faults) -> faults;
    };
  }

  private static Map<String, String> units() {
    var units = new HashMap<String, String>();
    FIGURES.forEach((key, figure) -> units.put(key, figure.unit()));
    return units;
  }

  private static BigDecimal said(Relation relation, Relation.Side side) {
    return relation.unit().of(reckoned(side.number())).setScale(4, RoundingMode.HALF_UP);
  }

  private static BigDecimal reckoned(Expression number) {
    var day = LocalDate.of(2022, 1, 1);
    return Evaluation.number(
            number,
            new Values(
                key -> new BigDecimal(Objects.requireNonNull(FIGURES.get(key)).value()), day, day))
        .orElseThrow();
  }
}
