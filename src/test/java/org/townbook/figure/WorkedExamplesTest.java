package org.townbook.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogReader;

/**
 * Whoever writes a figure learns from its example, without a database, whether it comes out. That
 * the database says the same of every example that is shipped is held in {@code
 * FigureExamplesTest}.
 */
class WorkedExamplesTest {
  @TempDir Path folder;

  @Test
  void every_example_that_is_shipped_comes_out_as_it_says() {
    var shipped = read(List.of(Path.of("catalog"), Path.of("sample/catalog")));

    assertThat(WorkedExamples.problems(shipped)).isEmpty();
  }

  /** Each line: how the figure comes about ¦ its rows ¦ what they come to, or what is told. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          count: rows        ¦ {n: A, day: 2022-01-01} {n: B, day: 2022-03-31}          ¦ 2
          count: rows        ¦ {n: A, day: 2021-12-31} {n: B, day: 2022-04-01} {n: C, day: \
          2022-02-01} ¦ 1
          count: rows        ¦ {n: A, day: 2021-12-31}                                  ¦ unknown
          count: rows        ¦ {n: A, day: 2021-12-31, place: 戊村} {n: B, day: 2022-01-01} ¦ 1
          `count: rows\\nwhere: kind == "a"` ¦ {n: A, day: 2022-01-01, kind: a} {n: B, day: \
          2022-01-01, kind: b} ¦ 1
          `count: rows\\nwhere: kind == "a"` ¦ {n: A, day: 2022-01-01, kind: b}         ¦ 0
          `count: rows\\nover: to_date` ¦ {n: A, day: 2010-01-01} {n: B, day: 2022-04-01} ¦ 1
          `count: rows\\nover: year` ¦ {n: A, day: 2022-12-31} {n: B, day: 2021-12-31}  ¦ 1
          `count: rows\\nover: next_year` ¦ {n: A, day: 2022-12-31} {n: B, day: 2023-01-01} ¦ 1
          `count: rows\\nstanding: {since: day, until: gone}` ¦ {n: A, day: 2020-01-01} {n: B, \
          day: 2020-01-01, gone: 2022-03-31} {n: C, day: 2020-01-01, gone: 2022-04-01} {n: D, \
          day: 2022-04-01} ¦ 2
          `count: rows\\ndated: gone` ¦ {n: A, day: 2022-01-01} {n: B, day: 2022-01-01, gone: \
          2022-02-01} ¦ 1
          distinct: kind     ¦ {n: A, day: 2022-01-01, kind: a} {n: B, day: 2022-01-01, kind: a} \
          {n: C, day: 2022-01-01} ¦ 1
          distinct: place    ¦ {n: A, day: 2022-01-01, place: 甲村} {n: B, day: 2022-01-01, place: \
          乙村} {n: C, day: 2022-01-01, place: 甲村} ¦ 2
          sum: people        ¦ {n: A, day: 2022-01-01, people: 3} {n: B, day: 2022-01-01} {n: C, \
          day: 2022-01-01, people: 4} ¦ 7
          sum: people        ¦ {n: A, day: 2022-01-01}                                  ¦ unknown
          `sum: people\\nwhere: kind == "a"` ¦ {n: A, day: 2022-01-01, kind: b}         ¦ 0
          average: people    ¦ {n: A, day: 2022-01-01, people: 3} {n: B, day: 2022-01-01} {n: C, \
          day: 2022-01-01, people: 5} ¦ 4
          `latest: people\\nper: n` ¦ {n: A, day: 2022-01-01, people: 3} {n: A, day: 2022-02-01, \
          people: 5} {n: B, day: 2022-01-01, people: 1} ¦ 6
          count: rows        ¦ {n: A, day: 2022-01-01} {n: B, day: 2022-13-01}          ¦ 字段 day \
          不能是 2022-13-01
          sum: people        ¦ {n: A, day: 2022-01-01, people: 三}                      ¦ 字段 \
          people 不能是 三
          count: rows        ¦ {n: A, day: 2022-01-01, kind: c}                         ¦ 代码表 \
          kind 里没有代码 c
          count: rows        ¦ {n: A, dya: 2022-01-01}                                  ¦ 台账 \
          visit 没有字段 dya；可用：day、gone、kind、n、people
          count: rows        ¦ {n: A, day: 2022-01-01, place: 某村}                     ¦ 样例里的地方只有 \
          甲镇、甲村、乙村、丙村、丁村、戊村，没有 某村
          """)
  void a_measure_takes_in_what_it_says(String formula, String rows, String gives)
      throws IOException {
    boolean isTold = gives.codePoints().anyMatch(Character::isIdeographic);
    figure(formula.replace("\\n", "\n"), rows, isTold ? "1" : gives);

    if (isTold) {
      assertThat(told()).containsExactly(gives);
    } else {
      assertThat(told()).isEmpty();
      figure(formula.replace("\\n", "\n"), rows, "99");
      assertThat(told()).containsExactly("样例应得 99，算得 " + gives);
    }
  }

  @Test
  void what_is_made_of_others_is_worked_out_from_what_is_given() throws IOException {
    figure("count: rows", "{n: A, day: 2022-01-01}", "1");
    derived("growth: {of: seen}\nunit: '%'", "{seen: 120, before: 100}", "20");
    assertThat(told()).isEmpty();
    derived("growth: {of: seen}\nunit: '%'", "{seen: 120, before: 100}", "21");
    assertThat(told()).containsExactly("样例应得 21，算得 20");
    derived("growth: {of: seen}\nunit: '%'", "{seen: 120}", "20");
    assertThat(told()).containsExactly("样例没有用 given 给出 seen");
    derived("growth: {of: seen}\nunit: '%'", "{seen: 120, before: 0}", "unknown");
    assertThat(told()).isEmpty();
    derived("earlier: {of: seen}\nunit: 次", "{seen: 7}", "7");
    assertThat(told()).isEmpty();
    derived("per_day: seen\nround: 1\nunit: 次", "{seen: 180}", "2");
    assertThat(told()).isEmpty();
  }

  private void figure(String formula, String rows, String gives) throws IOException {
    write(
        "codes/kind.yaml",
        "codes: kind\ntitle: 类\nentries: [{code: a, title: 甲}, {code: b, title: 乙}]\n");
    write(
        "ledgers/visit.yaml",
        """
        ledger: visit
        title: 走访
        one_row_is: 一次
        kept_by: 办公室
        date: day
        key: [n]
        fields:
          - {name: n, title: 号, type: text, required: true}
          - {name: day, title: 日期, type: day, required: true}
          - {name: gone, title: 止, type: day}
          - {name: kind, title: 类别, type: choice, of: kind}
          - {name: people, title: 人数, type: whole, unit: 人}
        """);
    write(
        "figures/seen.yaml",
        "figure: seen\ntitle: 见\nsays: 试。\nunit: 次\nfrom: visit\n"
            + formula
            + "\nexamples:\n  - period: 2022-01..2022-03\n    rows: ["
            + rows.replace("} {", "}, {")
            + "]\n    gives: "
            + gives
            + "\n");
  }

  private void derived(String formula, String given, String gives) throws IOException {
    write(
        "figures/made.yaml",
        "figure: made\ntitle: 作\nsays: 试。\n"
            + formula
            + "\nexamples:\n  - {period: 2022-01..2022-03, given: "
            + given
            + ", gives: "
            + gives
            + "}\n");
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> told() {
    return WorkedExamples.problems(read(List.of(folder))).stream()
        .map(problem -> problem.message())
        .toList();
  }

  private static Catalog read(List<Path> folders) {
    return switch (CatalogReader.read(folders)) {
      case CatalogReader.Outcome.Valid(var catalog) -> catalog;
      case CatalogReader.Outcome.Invalid(var problems) ->
          throw new AssertionError(problems.toString());
    };
  }
}
