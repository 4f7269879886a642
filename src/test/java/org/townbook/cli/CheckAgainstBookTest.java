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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.Townbook;
import org.townbook.cli.book.Book;
import org.townbook.cli.book.BookFile;
import org.townbook.cli.terminal.Terminal;
import org.townbook.sample.LoadedSample;
import org.townbook.sample.SampleFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's report held against the sample town's book, from a terminal. */
class CheckAgainstBookTest {
  @RegisterExtension static final LoadedSample SAMPLE = new LoadedSample();

  @TempDir static Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void the_sample_towns_data_folder() {
    BookFile.of(SampleFolder.PATH).writeTo(folder);
  }

  @Test
  void printed_and_computed_stand_side_by_side_and_what_differs_comes_first() throws IOException {
    var report = write("1—9月规上工业总产值19.91亿元，同比增长14.06%。生猪存栏10463头。森林蓄积量5万立方米。");

    assertThat(run("check", report, "--against-book")).as(err()).isZero();

    assertThat(out())
        .containsSubsequence(
            "【与账本对照】青溪镇 2022年1—9月",
            "不符 1 个",
            "规上工业总产值 19.91亿元 → 规上工业总产值（above_scale_industrial_output，2022年1—9月） 账上 18.91亿元",
            "少 1",
            "未匹配 1 个",
            "森林蓄积量 5万立方米",
            "相符 2 个",
            "与账本对照：不符 1、书中无数 0、未匹配 1、相符 2。");
  }

  @Test
  void the_samples_own_printed_report_agrees_with_its_book() throws IOException {
    assertThat(run("report", "work-summary", "--out", folder.resolve("out").toString()))
        .as(err())
        .isZero();
    var word = folder.resolve("out/work-summary.docx");

    var book = json(word.toString()).get("book");

    long all = book.size();
    assertThat(all).isGreaterThan(140);
    assertThat(verdicts(book, "differs")).as("differing of " + all).isLessThanOrEqualTo(all / 50);
    assertThat(verdicts(book, "agrees")).isGreaterThanOrEqualTo(all * 9 / 10);
  }

  @Test
  void what_a_name_means_is_kept_and_used_the_next_time() throws IOException {
    var report = write("全镇盘活闲置宅子77栋。");
    var other = write("今年盘活闲置宅子78栋。");

    assertThat(
            run(
                "check",
                report,
                "--mean",
                "盘活闲置宅子=idle_houses_reclaimed",
                "--because",
                "就是收回农房",
                "--by",
                "王芳"))
        .as(err())
        .isZero();

    var told = json(other).get("book").get(0);
    assertThat(told.get("key").asString()).isEqualTo("idle_houses_reclaimed");
    assertThat(told.get("agrees").get(0).asString()).isEqualTo("王芳指定：就是收回农房");
    assertThat(told.get("verdict").asString()).isEqualTo("differs");

    run("check", report, "--mean", "盘活闲置宅子=none", "--by", "王芳");
    assertThat(json(other).get("book").get(0).get("verdict").asString()).isEqualTo("unmatched");
  }

  @Test
  void a_meaning_of_no_such_name_or_key_is_refused_and_nothing_is_kept() throws IOException {
    var report = write("生猪存栏10463头。");

    assertThat(
            run(
                "check",
                report,
                "--mean",
                "生猪存栏=no_such_figure",
                "--mean",
                "牛=hogs_in_stock",
                "--mean",
                "生猪存栏=none"))
        .isEqualTo(Terminal.REFUSED);

    assertThat(err()).contains("no_such_figure", "牛");
    assertThat(json(report).get("book").get(0).get("verdict").asString()).isEqualTo("agrees");
  }

  private String write(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "report", ".txt"), text).toString();
  }

  private int run(String... args) {
    out.reset();
    err.reset();
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--data", folder.toString()));
    var book = new Book(Townbook.class, SAMPLE.book().database().properties());
    return Commands.run(book, Terminal.over(out, err), all.toArray(String[]::new));
  }

  private JsonNode json(String file) {
    assertThat(run("check", file, "--against-book", "--format", "json")).as(err()).isZero();
    return JsonMapper.shared().readTree(out());
  }

  private static long verdicts(JsonNode book, String verdict) {
    return StreamSupport.stream(book.spliterator(), false)
        .filter(one -> one.get("verdict").asString().equals(verdict))
        .count();
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
