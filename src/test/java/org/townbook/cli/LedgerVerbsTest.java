package org.townbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
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

class LedgerVerbsTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  @TempDir static Path data;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void town() {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO place (code, name, level, parent, valid_from, sort_order) VALUES
              ('330000001000', '某镇', 'town', null, '2000-01-01', 0),
              ('330000001201', '东村', 'village', '330000001000', '2000-01-01', 1)
            """)
        .update();
    var catalog = Path.of("src/test/resources/catalog").toAbsolutePath().toString();
    new BookFile("330000001000", List.of(catalog), null).writeTo(data);
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

  private JsonNode json() {
    return JsonMapper.shared().readTree(out());
  }

  @Test
  void a_record_is_entered_corrected_shown_and_withdrawn() {
    var entered =
        run(
            "enter",
            "petition",
            "place=东村",
            "number=A-1",
            "channel=来信",
            "received_on=2022年3月5日",
            "remark=私",
            "--by",
            "王芳",
            "--format",
            "json");
    assertThat(entered).as(err()).isZero();
    assertThat(json().get("outcome").asString()).isEqualTo("stored");
    var id = json().get("record").get("id").asString();

    assertThat(run("correct", "petition", id, "channel=来访", "--reason", "录错")).isZero();
    assertThat(
            run("records", "petition", "--place", "东村", "--period", "2022-03", "--format", "json"))
        .isZero();
    assertThat(json().get("total").asInt()).isEqualTo(1);
    var values = json().get("records").get(0).get("values");
    assertThat(values.get("channel").asString()).isEqualTo("visit");
    assertThat(values.has("remark")).isFalse();

    assertThat(run("withdraw", "petition", id, "--reason", "误录", "--by", "李强")).isZero();
    assertThat(run("history", "petition", id)).isZero();
    assertThat(out()).contains("第 1 版", "王芳", "理由：录错", "第 3 版", "李强", "撤回", "理由：误录");
  }

  @Test
  void what_is_refused_says_everything_and_exits_with_one() {
    assertThat(run("enter", "petition", "number=", "channel=fax", "colour=red")).isEqualTo(1);

    assertThat(err())
        .contains("colour：信访件没有这个字段", "编号：必填", "渠道：“信访渠道”里没有“fax”", "登记日期：必填")
        .doesNotContain("\tat ");
    assertThat(run("enter", "petitoin", "number=1")).isEqualTo(1);
    assertThat(err()).contains("petition");
    assertThat(run("enter", "petition", "number")).isEqualTo(1);
    assertThat(err()).contains("字段名=内容");
  }

  @Test
  void a_file_goes_in_and_comes_out_and_its_faults_go_to_a_file(@TempDir Path files)
      throws IOException {
    var bad = files.resolve("bad.csv");
    var faults = files.resolve("faults.csv");
    Files.writeString(bad, "编号,渠道,登记日期\nB-1,来信,2022-13-01\nB-2,来信,2022-03-01\n");

    assertThat(run("import", "petition", bad.toString(), "--faults", faults.toString()))
        .isEqualTo(1);
    assertThat(err()).contains("C2（登记日期）：", "读了 2 行，有 1 处问题，一条也没有导入");
    assertThat(Files.readString(faults))
        .startsWith("\uFEFFsheet,row,column,field,title,rule,message")
        .contains(",2,C,received_on,登记日期,日期,");

    var good = files.resolve("good.csv");
    Files.writeString(good, "编号,渠道,登记日期\nB-1,来信,2022-01-01\nB-2,来信,2022-03-01\n");
    assertThat(run("import", "petition", good.toString(), "--dry-run")).isZero();
    assertThat(out()).contains("会导入 2 条");
    assertThat(run("import", "petition", good.toString(), "--format", "json")).isZero();
    assertThat(json().get("added").asInt()).isEqualTo(2);

    assertThat(run("export", "petition")).isZero();
    assertThat(out())
        .startsWith("place,number,channel,received_on,closed_on,people\r\n")
        .contains("330000001000,B-2,letter,2022-03-01,,\r\n");
    var sheet = files.resolve("petition.xlsx");
    assertThat(run("export", "petition", "--format", "xlsx", "--out", sheet.toString())).isZero();
    assertThat(run("import", "petition", sheet.toString())).isZero();
    assertThat(out()).contains("导入 0 条，账上已有 2 条未动");
    assertThat(run("export", "petition", "--as-of", "2020-01-01")).isZero();
    assertThat(out().lines()).hasSize(1);
  }

  @Test
  void code_lists_and_places_are_exported_too() {
    assertThat(run("export", "petition_channel")).isZero();
    assertThat(out()).startsWith("code,title,title_en\r\nonline,网上信访,Online\r\n");
    assertThat(run("export", "places")).isZero();
    assertThat(out()).contains("330000001201,东村,village,330000001000,2000-01-01,\r\n");
    assertThat(run("export", "nothing")).isEqualTo(1);
    assertThat(err()).contains("没有名为 nothing 的台账；");
  }

  @Test
  void a_file_that_cannot_be_written_is_refused_with_the_reason(@TempDir Path files) {
    var nowhere = files.resolve("none/petition.csv");

    assertThat(run("export", "petition", "--out", nowhere.toString())).isEqualTo(1);
    assertThat(err()).contains("写不了 " + nowhere + "：没有这个目录").doesNotContain(".part");

    assertThat(run("template", "petition", "--out", "/proc/petition.xlsx")).isEqualTo(1);
    assertThat(err()).contains("写不了 /proc/petition.xlsx");
  }

  @Test
  void whoever_has_read_enough_of_an_answer_is_told_nothing() {
    var closed =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    var book = new Book(Townbook.class, database.properties());

    var code =
        Commands.run(
            book, Terminal.over(closed, err), "export", "places", "--data", data.toString());

    assertThat(code).isEqualTo(1);
    assertThat(err()).isEmpty();
  }

  @Test
  void a_template_is_written_for_people_to_fill_in(@TempDir Path files) {
    var file = files.resolve("template.xlsx");

    assertThat(run("template", "petition", "--out", file.toString())).isZero();

    assertThat(file).isNotEmptyFile();
  }
}
