package org.townbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.townbook.Townbook;
import org.townbook.cli.book.Book;
import org.townbook.cli.terminal.Terminal;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class CommandsTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void an_answer_for_programs_is_one_json_value_and_nothing_else() {
    assertThat(run("version", "--format", "json")).isZero();

    assertThat(JsonMapper.shared().readTree(text(out)).get("name").asString())
        .isEqualTo("townbook");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void chinese_is_printed_in_utf_8_whatever_the_locale() {
    run("version");

    assertThat(text(out)).startsWith("镇情一本账");
  }

  @Test
  void an_unknown_verb_or_option_is_a_misunderstanding_and_answers_nothing() {
    assertThat(run("no-such-verb")).isEqualTo(2);
    assertThat(run("version", "--no-such-option")).isEqualTo(2);
    assertThat(run("serve", "--port", "65536")).isEqualTo(2);
    assertThat(run("demo", "--port", "-1")).isEqualTo(2);
    assertThat(run("figures", "--period", "2022-13")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);

    assertThat(text(out)).isEmpty();
    assertThat(text(err))
        .contains("no-such-verb", "--no-such-option", "看不懂期间 2022-13；请写 2022")
        .doesNotContain("\tat ", "IllegalArgumentException");
  }

  @Test
  void a_misunderstanding_says_what_is_missing_or_unknown_in_chinese() {
    run("no-such-verb");
    run("correct", "petition");
    run("withdraw", "petition", "17", "--reason", "重复");
    run("figures", "--period", "2022-13");

    assertThat(text(err))
        .contains("不认识 no-such-verb", "缺少 --reason、ID、FIELD=VALUE")
        .contains("“17”不是记录号", "看不懂期间 2022-13")
        .doesNotContain("java.lang");
  }

  @Test
  void a_value_that_does_not_fit_is_said_with_its_option() {
    run("figures", "--period", "0202-03");
    run("figures", "--format", "xml");
    run("version", "--data", "a", "--data", "b");

    assertThat(text(err))
        .contains("命令有误：--period：看不懂期间 0202-03", "--format 的值不对 · ", "--data 写了不止一次 · ");
  }

  @Test
  void an_answer_that_cannot_be_written_is_no_success() {
    var full = new BrokenStream("No space left on device");
    var code =
        Commands.run(new Book(Townbook.class, Map.of()), Terminal.over(full, err), "version");

    assertThat(code).isEqualTo(1);
    assertThat(text(err)).contains("答复没有写完：No space left on device");
  }

  @Test
  void whoever_reads_no_further_is_told_nothing() {
    var closed = new BrokenStream("Broken pipe");

    Commands.run(new Book(Townbook.class, Map.of()), Terminal.over(closed, err), "version");

    assertThat(text(err)).isEmpty();
  }

  @Test
  void what_breaks_because_the_program_was_told_to_stop_is_an_interruption() {
    var terminal = Terminal.over(out, err);
    var failures = new Failures(terminal, () -> false, () -> true);

    var code = failures.failed(new IllegalStateException("connection closed"));

    assertThat(code).isEqualTo(1);
    assertThat(text(err)).contains("已中断").doesNotContain("connection closed");
  }

  @Test
  void a_book_that_is_closed_was_not_interrupted() {
    var book = new Book(Townbook.class, Map.of());
    run(book, "version");

    book.toldToStop();

    assertThat(book.isStopping()).isFalse();
  }

  private static final class BrokenStream extends OutputStream {
    private final String why;

    BrokenStream(String why) {
      this.why = why;
    }

    @Override
    public void write(int one) throws IOException {
      throw new IOException(why);
    }
  }

  @Test
  void help_names_every_verb_but_the_hidden_ones() {
    assertThat(run("help")).isZero();

    assertThat(text(out)).contains("serve", "version", "help").doesNotContain("warm-up");
  }

  @Test
  @DisabledIfEnvironmentVariable(named = "TOWNBOOK_DB_URL", matches = ".+")
  void a_data_folder_that_cannot_be_made_is_refused_in_a_sentence(
      @TempDir Path noCatalog, CapturedOutput said) {
    var book = new Book(Townbook.class, Map.of("townbook.catalog", noCatalog.toString()));

    assertThat(run(book, "warm-up", "--data", "/proc/nowhere")).isEqualTo(1);

    assertThat(text(err)).contains("/proc/nowhere").doesNotContain("\tat ", "BeanCreation");
    assertThat(said.getErr()).as("what is logged beside it").doesNotContain("Exception");
  }

  private int run(String... args) {
    return run(new Book(Townbook.class, Map.of()), args);
  }

  private int run(Book book, String... args) {
    return Commands.run(book, Terminal.over(out, err), args);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
