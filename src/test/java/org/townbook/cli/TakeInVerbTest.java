package org.townbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.TestDatabase;
import org.townbook.Townbook;
import org.townbook.cli.book.Book;
import org.townbook.cli.book.BookFile;
import org.townbook.cli.terminal.Terminal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A new town takes the figures of its last report in, as the base of growth. */
class TakeInVerbTest {
  private static final String OLD =
      """
      某镇2021年工作总结和2022年工作思路
      一、2021年工作总结
      全镇水稻播种面积8000亩，同比增长5%。生猪出栏约9000头。全年拆除新建违章建筑12处。
      二、2022年工作思路
      年底前新增停车位120个。全年力争新上规企业6家。继续优化营商环境，擦亮服务品牌。
      """;

  @RegisterExtension final TestDatabase database = TestDatabase.fresh();

  @TempDir Path data;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void town() {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO place (code, name, level, parent, valid_from, sort_order) VALUES
              ('330000001000', '某镇', 'town', null, '2000-01-01', 0),
              ('330000001201', '东村', 'village', '330000001000', '2000-01-01', 1)
            """)
        .update();
    new BookFile("330000001000", List.of("catalog"), null).writeTo(data);
  }

  @Test
  void a_dry_run_lists_what_would_be_taken_and_what_not_and_the_promises() throws IOException {
    var answer = json("take-in", write(OLD), "--period", "2021", "--dry-run");

    assertThat(texts(answer.get("figures"), "key"))
        .containsExactly("rice_sown_area", "new_illegal_buildings_demolished");
    var rice = answer.get("figures").get(0);
    assertThat(rice.get("value").decimalValue()).isEqualByComparingTo("8000");
    assertThat(rice.get("passage").asString()).isEqualTo("第3段第9—13字");
    assertThat(rice.get("quote").asString()).isEqualTo("全镇水稻播种面积8000亩");
    assertThat(texts(answer.get("left_out"), "why")).contains("是增速或比率，由水平数推算", "是约数，不能作基数");
    var promises = answer.get("promises");
    assertThat(texts(promises, "text"))
        .containsExactly("年底前新增停车位120个", "全年力争新上规企业6家", "继续优化营商环境，擦亮服务品牌");
    assertThat(promises.get(0).get("dates").get(0).asString()).isEqualTo("年底前");
    var target = promises.get(1).get("targets").get(0);
    assertThat(target.get("value").decimalValue()).isEqualByComparingTo("6");
    assertThat(target.get("key").asString()).isEqualTo("new_above_scale_enterprises_target");

    assertThat(json("records", "external_figure").get("total").intValue()).isZero();
  }

  @Test
  void what_is_taken_in_is_the_base_of_growth_and_shown_as_such() throws IOException {
    var file = write(OLD);
    run(
        "enter",
        "crop_sowing",
        "place=东村",
        "crop=early_rice",
        "season_year=2022",
        "grower=甲",
        "area=8800",
        "sown_on=2022-04-10");

    var answer = json("take-in", file, "--period", "2021", "--except", id(file, "12处"));
    assertThat(answer.get("outcome").asString()).isEqualTo("stored");
    assertThat(answer.get("added").intValue()).isOne();
    assertThat(
            json("take-in", file, "--period", "2021", "--except", id(file, "12处"))
                .get("unchanged")
                .intValue())
        .isOne();

    assertThat(run("explain", "rice_sown_area_yoy", "--period", "2022")).as(err()).isZero();
    assertThat(out()).contains("水稻播种面积同比：10%", "外部提供：《old.txt》第3段第9—13字“全镇水稻播种面积8000亩”");
    assertThat(run("figures", "rice_sown_area", "--period", "2021")).isZero();
    assertThat(out()).contains("未知");
  }

  @Test
  void two_numbers_for_one_figure_are_refused_until_one_is_left_out() throws IOException {
    var file = write("2021年，全镇水稻播种面积8000亩。\n全镇水稻播种面积8100亩。\n");

    assertThat(run("take-in", file, "--period", "2021")).isEqualTo(Terminal.REFUSED);
    assertThat(err()).contains("--except", "[1, 2]");

    assertThat(run("take-in", file, "--period", "2021", "--except", "2")).as(err()).isZero();
    assertThat(out()).contains("记入外部提供数 1 条");
  }

  private String id(String file, String printed) {
    var figures = json("take-in", file, "--period", "2021", "--dry-run").get("figures");
    return StreamSupport.stream(figures.spliterator(), false)
        .filter(f -> f.get("printed").asString().equals(printed))
        .map(f -> f.get("id").asString())
        .findFirst()
        .orElseThrow();
  }

  private String write(String text) throws IOException {
    return Files.writeString(data.resolve("old.txt"), text).toString();
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.get(field).asString())
        .toList();
  }

  private JsonNode json(String... args) {
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--format", "json"));
    assertThat(run(all.toArray(String[]::new))).as(err()).isZero();
    return JsonMapper.shared().readTree(out());
  }

  private int run(String... args) {
    out.reset();
    err.reset();
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--data", data.toString()));
    var book = new Book(Townbook.class, database.properties());
    return Commands.run(book, Terminal.over(out, err), all.toArray(String[]::new));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
