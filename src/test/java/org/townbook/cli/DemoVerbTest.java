package org.townbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.TestDatabase;
import org.townbook.Townbook;
import org.townbook.cli.book.Book;
import org.townbook.cli.book.BookFile;
import org.townbook.cli.terminal.Terminal;
import tools.jackson.databind.json.JsonMapper;

class DemoVerbTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @TempDir private Path data;
  @TempDir private Path files;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void the_sample_is_entered_with_a_line_for_each_ledger_and_a_second_start_finds_it_there()
      throws IOException {
    var first = demo();
    assertThat(first).contains("正在装入样例镇", "█", "样例镇装好了").doesNotContain("已在账里");
    assertThat(first.lines().filter(line -> line.contains(" 行 ")).count()).isGreaterThan(90);
    assertThat(data.resolve("book.properties")).exists();
    the_report_lies_in_four_files();

    assertThat(demo()).contains("样例镇已在账里").doesNotContain("正在装入");
  }

  @Test
  void another_towns_book_is_refused_before_anything_is_opened() {
    new BookFile("330683101000", List.of("catalog"), null).writeTo(data);
    var err = new ByteArrayOutputStream();
    var book = new Book(Townbook.class, DATABASE.properties());

    var code = Commands.run(book, Terminal.over(out, err), "demo", "--data", data.toString());

    assertThat(code).isEqualTo(Terminal.REFUSED);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("330683101000", "--data");
  }

  private void the_report_lies_in_four_files() throws IOException {
    for (var ending : List.of("html", "docx", "pdf", "json")) {
      assertThat(files.resolve("work-summary." + ending)).isNotEmptyFile();
    }
    assertThat(files.resolve("work-summary.html")).content().contains("青溪镇", "18.91");
    var json = JsonMapper.shared().readTree(files.resolve("work-summary.json"));
    assertThat(json.get("unsourced")).isEmpty();
    assertThat(json.get("period").asString()).isEqualTo("2022-01..2022-09");
  }

  private String demo() {
    var err = new ByteArrayOutputStream();
    var book = new Book(Townbook.class, DATABASE.properties());
    var terminal = Terminal.over(out, err);
    var code =
        Commands.run(
            book, terminal, "demo", "--once", "--data", data.toString(), "--out", files.toString());
    var told = err.toString(StandardCharsets.UTF_8);
    assertThat(code).as(told).isZero();
    return told;
  }
}
