package org.townbook.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townbook.catalog.CheckDefinition;
import org.townbook.catalog.CheckDefinition.Kind;
import org.townbook.catalog.CheckScope;
import org.townbook.catalog.FigureDefinition;
import org.townbook.catalog.Formula;
import org.townbook.catalog.Origin;
import org.townbook.catalog.Printing;
import org.townbook.catalog.RelationReader;
import org.townbook.catalog.Title;
import org.townbook.figure.FigureResult;
import org.townbook.figure.FigureValue;
import org.townbook.figure.Question;
import org.townbook.shared.Interval;
import org.townbook.shared.Period;
import org.townbook.shared.Place;

/** What is said of each verdict: both sides in one unit, and by how much they are apart. */
class CheckWordsTest {
  private static final Origin ORIGIN = new Origin(Path.of("x.yaml"), 1);
  private static final Question QUESTION =
      Question.now(
          new Place("330000001000", "某镇", Place.Level.TOWN, null, LocalDate.EPOCH, null),
          Period.parse("2022-01"));

  private static final Map<String, FigureValue> VALUES =
      List.of(
              value("exports", "出口", "万元", "21401"),
              value("sales", "销售", "亿元", "2.14"),
              value("tiny", "零头", "万元", "21400.00003"),
              value("villages", "村数", "个", "20"),
              value("residents", "人口", "人", "61"),
              value("households", "户数", "户", "20"),
              value("none", "没有的户", "户", "0"),
              value("share", "占比", "%", "63.4"),
              value("rate", "比率", "%", "63.47819"),
              value("unsent", "未报数", "万元", null))
          .stream()
          .collect(Collectors.toMap(FigureValue::key, Function.identity()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          exports <= sales | ORDER | “出口”为21401万元，“销售”为21400万元，前者多1万元，不应大于后者。
          sales >= exports | ORDER | “销售”为21400万元，“出口”为21401万元，前者少1万元，不应小于后者。
          exports == sales | EQUAL | “出口”为21401万元，“销售”为21400万元，前者多1万元，两者应相等。
          sales == exports | EQUAL | “销售”为21400万元，“出口”为21401万元，前者少1万元，两者应相等。
          sales <= exports | ORDER | “销售”为21400万元，“出口”为21401万元，相符。
          tiny == sales | EQUAL | “零头”为21400万元，“销售”为21400万元，前者多0.00003万元，两者应相等。
          exports <= villages * 1000万元 | PLAUSIBLE | “出口”为21401万元，“村数” × \
          1000万元为20000万元，前者多1401万元，不应大于后者，请核实。
          exports <= 2亿元 | ORDER | “出口”为21401万元，定数为20000万元，前者多1401万元，不应大于后者。
          residents <= households * 3 | ORDER | “人口”为61，“户数” × 3为60，前者多1，不应大于后者。
          residents <= 60 | ORDER | “人口”为61人，定数为60人，前者多1人，不应大于后者。
          share >= rate | ORDER | “占比”为63.4%，“比率”为63.4782%，前者少0.0782个百分点，不应小于后者。
          rate ~= share | SHARE | “比率”为63.4782%，“占比”为63.4%，相差在舍入之内。
          min(exports, sales) - sales == 0 | EQUAL | 最小(“出口”, “销售”) − “销售”为0万元，定数为0万元，相符。
          exports / sales + 0 := unprinted | NOTE | “出口” ÷ “销售” + 0为1。
          exports <= unsent | ORDER | 未报数未知：尚未报送。
          residents / none <= 3 | ORDER | 除数为零，无法计算。
          """)
  void a_verdict_is_said_in_one_readable_unit(String relation, Kind kind, String sentence) {
    assertThat(said(relation, kind, null)).isEqualTo(sentence);
  }

  @Test
  void the_reason_of_a_rule_is_said_where_it_is_not_kept_and_with_a_note() {
    assertThat(said("exports <= sales", Kind.ORDER, "出口是销售的一部分")).endsWith("不应大于后者。出口是销售的一部分。");
    assertThat(said("exports <= sales", Kind.PLAUSIBLE, "出口是销售的一部分"))
        .endsWith("不应大于后者，请核实。出口是销售的一部分。");
    assertThat(said("exports <= sales", Kind.NOTE, "两个口径")).isEqualTo("“出口”为21401万元。两个口径。");
    assertThat(said("sales <= exports", Kind.ORDER, "出口是销售的一部分")).endsWith("相符。");
  }

  private static String said(String source, Kind kind, @Nullable String because) {
    var units =
        VALUES.values().stream()
            .collect(Collectors.toMap(FigureValue::key, value -> value.definition().unit()));
    var relation = ((RelationReader.Outcome.Valid) RelationReader.read(source, units)).relation();
    var why = because == null ? null : new Title(because, null);
    var check =
        new CheckDefinition(
            "c", new Title("比", null), relation, kind, CheckScope.EVERYWHERE, null, why, ORIGIN);
    var judge =
        new RelationJudge(
            key -> known(key).result().exact().map(Interval::exactly),
            key -> known(key).result().exact());
    return new CheckWords(CheckWordsTest::known).of(check, judge.judge(relation, kind));
  }

  private static FigureValue known(String key) {
    return Objects.requireNonNull(VALUES.get(key), key);
  }

  private static FigureValue value(String key, String title, String unit, @Nullable String number) {
    var definition =
        new FigureDefinition(
            key,
            new Title(title, null),
            "试验。",
            unit,
            new Formula.CalendarDays(),
            new Printing(4, null, null, null),
            FigureDefinition.PriceBasis.CURRENT,
            null,
            List.of(),
            ORIGIN);
    var result =
        Optional.ofNullable(number)
            .<FigureResult>map(n -> new FigureResult.Known(new BigDecimal(n)))
            .orElse(new FigureResult.Unknown("尚未报送"));
    return new FigureValue(definition, QUESTION, "2022-01", result, null, null, 0, Set.of());
  }
}
