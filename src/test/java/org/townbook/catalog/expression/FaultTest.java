package org.townbook.catalog.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.townbook.catalog.expression.Petition.SCOPE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {

  /** Each line: a refused condition ¦ what is said about it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          amuont > 1                 ¦ 第1行第1列：名称 amuont 不存在；是不是 amount？
          title > 1                  ¦ 第1行第7列：“>”只能比两个数字或两个日期；这里左边是文字，右边是数字
          title < title              ¦ 第1行第7列：“<”只能比两个数字或两个日期；这里左边是文字，右边是文字
          title == 1                 ¦ 第1行第7列：“==”两边要是同一类；这里左边是文字，右边是数字
          closed_on == '2022-01-01'  ¦ 第1行第11列：“==”两边要是同一类；这里左边是日期，右边是文字
          1 < amount < 3             ¦ 第1行第12列：“<”只能比两个数字或两个日期；这里左边是真假，右边是数字
          amount + title > 1         ¦ 第1行第8列：“+”只能算数字（日期相差用 days(从, 到)）；这里左边是数字，右边是文字
          closed_on + 1 > closed_on  ¦ 第1行第11列：“+”只能算数字（日期相差用 days(从, 到)）；这里左边是日期，右边是数字
          amount                     ¦ 第1行第1列：这里要一个条件（真或假），写的却是数字
          flagged && amount          ¦ 第1行第9列：“&&”两边都要是条件；这里左边是真假，右边是数字
          !amount                    ¦ 第1行第1列：“!”后面要是条件，这里是数字
          -title == title            ¦ 第1行第1列：“-”后面要是数字，这里是文字
          has(title)                 ¦ 第1行第1列：填了没有用 given(字段) 来问
          title == null              ¦ 第1行第7列：没有 null：填了没有用 given(字段) 来问
          min(amount) > 1            ¦ 第1行第1列：函数写成 min(数字, 数字, …)：2到10个数字中最小的；这里给的是数字
          given()                    ¦ 第1行第1列：函数写成 given(字段)：字段填了没有；这里括号里是空的
          title.foo == 'a'           ¦ 第1行第6列：名称后面不能再接“.”
          title[0] == 'a'            ¦ 第1行第6列：不能用方括号取值
          flagged ? true : false     ¦ 第1行第9列：没有“? :”的写法，请用 && 和 || 写成条件
          amount % 2 == 1            ¦ 第1行第8列：没有“%”（求余）的算法
          Foo{a: 1} == title         ¦ 第1行第4列：不能用花括号
          {'a': 1} == title          ¦ 第1行第10列：“==”两边要是同一类；这里左边是别的东西（map(string, int)），右边是文字
          [1, 2] == [1, 2]           ¦ 第1行第8列：“==”两边要是同一类；这里左边是列表，右边是列表
          days(received_on) > 1      ¦ 第1行第1列：函数写成 days(从, 到)：两个日期相差的天数；这里给的是日期
          flagged || closed_on       ¦ 第1行第9列：“||”两边都要是条件；这里左边是真假，右边是日期
          title in [1]               ¦ 第1行第7列：in 左边是文字、数字或日期，右边是同类值的列表；这里左边是文字，右边是列表
          title in amount            ¦ 第1行第7列：in 左边是文字、数字或日期，右边是同类值的列表；这里左边是文字，右边是数字
          """)
  void the_checker_refuses(String source, String sentence) {
    assertThat(sentences(source)).containsExactly(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          channel == 'fax'               ¦ 第1行第12列：“fax”不是 channel 的代码；可用：letter、online、visit
          'fax' != channel               ¦ 第1行第1列：“fax”不是 channel 的代码；可用：letter、online、visit
          channel in ['online', 'fax']   ¦ 第1行第23列：“fax”不是 channel 的代码；可用：letter、online、visit
          title in []                    ¦ 第1行第10列：in 右边要是方括号列表，至少一个值，如 ["a", "b"]
          title in ['a', 1]              ¦ 第1行第16列：列表里只能写具体的值，并与左边同类（文字）
          title in ['a', title]          ¦ 第1行第16列：列表里只能写具体的值，并与左边同类（文字）
          closed_on > day('2022-02-30')  ¦ 第1行第17列：日期要写成 day("2022-01-31")，是日历上有的一天（1900—2199年）
          closed_on > day('2022/02/01')  ¦ 第1行第17列：日期要写成 day("2022-01-31")，是日历上有的一天（1900—2199年）
          closed_on > day(title)         ¦ 第1行第17列：日期要写成 day("2022-01-31")，是日历上有的一天（1900—2199年）
          closed_on == null              ¦ 第1行第14列：没有 null：填了没有用 given(字段) 来问
          closed_on in [null]            ¦ 第1行第15列：列表里只能写具体的值，并与左边同类（日期）
          closed_on > day('1899-12-31')  ¦ 第1行第17列：日期要写成 day("2022-01-31")，是日历上有的一天（1900—2199年）
          closed_on > day('2200-01-01')  ¦ 第1行第17列：日期要写成 day("2022-01-31")，是日历上有的一天（1900—2199年）
          closed_on in [day('2022-02-29')] ¦ 第1行第19列：日期要写成 day("2022-01-31")，是日历上有的一天（1900—2199年）
          title in ['a', 'b\\u0007']     ¦ 第1行第16列：文字里不能有换行、制表符等控制字符
          given(title) && given(foo == 1) ¦ 第1行第23列：名称 foo \
          不存在；可用：amount、channel、closed_on、flagged、limit、received_on、title
          given(amount + 1)              ¦ 第1行第14列：given 里只能写一个字段，如 given(closed_on)
          given(period_end)              ¦ 第1行第7列：given 里只能写一个字段，如 given(closed_on)
          amount > 1e3                   ¦ 第1行第10列：数字只能用数字和小数点写全，如 1000 或 2.5
          amount > 0x1F                  ¦ 第1行第10列：数字只能用数字和小数点写全，如 1000 或 2.5
          amount > 5u                    ¦ 第1行第10列：数字只能用数字和小数点写全，如 1000 或 2.5
          amount > 0.1234567890123456789012345678901 ¦ 第1行第10列：数字太长：最多30位
          title == 'a\\u0000'            ¦ 第1行第10列：文字里不能有换行、制表符等控制字符
          min(1, min(2, min(3, max(4, amount)))) > 1 ¦ 第1行第22列：min、max 一层套一层最多3层
          """)
  void our_own_rules_refuse(String source, String sentence) {
    assertThat(sentences(source)).containsExactly(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          title = 'a'              ¦ 第1行第7列：比较相等要写两个等号 ==
          title == “a”             ¦ 第1行第10列：「“」要写成半角的 "
          amount > 1 ，flagged     ¦ 第1行第12列：「，」要写成半角的 ,
          金额 > 1                 ¦ 第1行第1列：“金”认不出：字段写英文名，文字放在半角引号里
          amount > 1 and flagged   ¦ 第1行第12列：并且写作 &&
          amount > 1 & flagged     ¦ 第1行第12列：并且要写 &&
          not flagged              ¦ 第1行第1列：不是写作 !
          amount flagged           ¦ 第1行第8列：“flagged”不该在这里，前面缺 && 或别的什么，或者多写了
          amount >                 ¦ 第1行第9列：没有写完：后面还缺东西
          (amount > 1              ¦ 第1行第12列：缺少 )
          amount > 1)              ¦ 第1行第11列：多了一个 )
          title == 'a              ¦ 第1行第10列：引号没有配对
          package == 1             ¦ 第1行第1列：package 是语言的保留字，不能作字段名
          amount > 1234567890123456789012 ¦ 第1行第10列：整数太大，写不下
          """)
  void the_spelling_is_refused(String source, String sentence) {
    assertThat(sentences(source)).containsExactly(sentence);
  }

  @Test
  void what_stands_right_on_a_bound_is_taken() {
    for (var source :
        List.of(
            "closed_on > day('1900-01-01')",
            "closed_on < day('2199-12-31')",
            "closed_on == day('2024-02-29')",
            "amount > " + "9".repeat(18),
            "amount > 0." + "1".repeat(28),
            "min(1, min(2, min(3, amount))) + min(1, min(2, min(3, amount))) > max(1, 2)",
            "max(1, 2, 3, 4, 5, 6, 7, 8, 9, 10) > 1",
            "amount > 1" + " ".repeat(Language.LENGTH_MAX - 10))) {
      assertThat(Language.condition(source, SCOPE)).as(source).isInstanceOf(Parsed.Valid.class);
    }
    assertThat(sentences("amount > 0." + "1".repeat(29))).containsExactly("第1行第10列：数字太长：最多30位");
    assertThat(sentences("amount > 1" + " ".repeat(Language.LENGTH_MAX - 9)))
        .containsExactly("第1行第1列：表达式太长：最多2000个字符，请分成几条");
    assertThat(sentences("max(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) > 1")).hasSize(1);
  }

  @Test
  void zero_and_negative_numbers_are_what_was_written() {
    assertThat(Petition.number("0")).isEqualTo(new Expression.Number(BigDecimal.ZERO));
    assertThat(Petition.number("0.0")).isEqualTo(new Expression.Number(new BigDecimal("0.0")));
    assertThat(Petition.number("-0.5")).isEqualTo(new Expression.Number(new BigDecimal("-0.5")));
    assertThat(Petition.number("-1")).isEqualTo(new Expression.Number(new BigDecimal("-1")));
  }

  @Test
  void of_many_codes_twenty_are_named_and_the_rest_counted() {
    assertThat(codes(20)).endsWith("c29").doesNotContain("等");
    assertThat(codes(21)).endsWith("c29 等21个").doesNotContain("c30");
  }

  private static String codes(int many) {
    var codes = IntStream.range(10, 10 + many).mapToObj(i -> "c" + i).collect(Collectors.toSet());
    var scope = new Scope(Map.of("colour", Scope.Name.choice(codes)));
    var parsed = Language.condition("colour == 'red'", scope);
    return ((Parsed.Invalid) parsed).faults().getFirst().message();
  }

  @Test
  void all_faults_are_told_at_once_in_the_order_of_the_text() {
    assertThat(sentences("amuont > 1e3 &&\n  given(2) && closd_on > period_end"))
        .containsExactly(
            "第1行第1列：名称 amuont 不存在；是不是 amount？",
            "第1行第10列：数字只能用数字和小数点写全，如 1000 或 2.5",
            "第2行第15列：名称 closd_on 不存在；是不是 closed_on？");
  }

  @Test
  void an_unknown_function_is_answered_with_all_there_are() {
    for (var source : List.of("lenght(title) > 1", "title.size() > 1")) {
      assertThat(sentences(source))
          .singleElement()
          .asString()
          .contains("没有函数 ", "given(字段)", "day(\"2022-01-31\")", "days(从, 到)", "min(", "max(");
    }
    assertThat(sentences("title.size() > 1")).singleElement().asString().startsWith("第1行第7列：");
  }

  @Test
  void an_unknown_name_like_no_other_is_answered_with_all_there_are() {
    assertThat(sentences("foo > 1"))
        .containsExactly(
            "第1行第1列：名称 foo 不存在；可用：" + "amount、channel、closed_on、flagged、limit、received_on、title");
  }

  @Test
  void columns_count_characters_as_people_do() {
    assertThat(sentences("title == '第一😀件' && foo"))
        .singleElement()
        .asString()
        .startsWith("第1行第20列：");
  }

  @Test
  void an_empty_a_huge_and_a_deep_expression_are_refused() {
    assertThat(sentences("  \n ")).containsExactly("第1行第1列：表达式是空的");
    assertThat(sentences("amount > 1 || ".repeat(200) + "flagged"))
        .containsExactly("第1行第1列：表达式太长：最多2000个字符，请分成几条");
    assertThat(sentences("(".repeat(300) + "amount" + ")".repeat(300) + " > 1"))
        .containsExactly("第1行第1列：套得太深：最多100层，请分成几条");
  }

  @Test
  void a_number_is_wanted_where_a_number_is_asked_for() {
    var parsed = Language.number("flagged", SCOPE);
    assertThat(((Parsed.Invalid) parsed).faults())
        .containsExactly(new Parsed.Fault(1, 1, "这里要一个数字，写的却是真假"));
  }

  @Test
  void nothing_of_the_standard_environment_is_left() {
    for (var source :
        List.of(
            "title.matches('a')",
            "title.startsWith('a')",
            "size(title) > 0",
            "[1, 2].all(x, x > 1)",
            "[1, 2].exists(x, x > 1)",
            "int(amount) > 1",
            "string(amount) == title",
            "timestamp('2022-01-01T00:00:00Z') > closed_on",
            "duration('1h') > closed_on",
            "type(amount) == double",
            "dyn(title) == 1",
            "title + 'a' == 'ba'",
            "b'a' == title",
            "title in {'a': 1}",
            "[1, 2] == [1, 2]")) {
      assertThat(Language.condition(source, SCOPE)).as(source).isInstanceOf(Parsed.Invalid.class);
    }
  }

  @Test
  void a_scope_without_names_lists_none() {
    var parsed = Language.condition("foo", new Scope(Map.of()));
    assertThat(((Parsed.Invalid) parsed).faults())
        .containsExactly(new Parsed.Fault(1, 1, "名称 foo 不存在"));
  }

  private static List<String> sentences(String source) {
    return switch (Language.condition(source, SCOPE)) {
      case Parsed.Valid valid -> throw new AssertionError("not refused: " + valid.expression());
      case Parsed.Invalid invalid -> invalid.faults().stream().map(Parsed.Fault::sentence).toList();
    };
  }
}
