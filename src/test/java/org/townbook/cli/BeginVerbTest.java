package org.townbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.TestDatabase;
import org.townbook.Townbook;
import org.townbook.cli.book.Book;
import org.townbook.cli.book.BookFile;
import org.townbook.cli.terminal.Terminal;

class BeginVerbTest {
  private static final String PLACES =
      """
      code,name,level,parent,valid_from,valid_to,successor
      330000000000,某省,province,,2000-01-01,,
      330000001000,某镇,town,330000000000,2000-01-01,,
      330000001201,东村,village,330000001000,2000-01-01,,
      """;

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  @TempDir Path data;
  @TempDir Path files;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path places;

  @BeforeEach
  void placesOfTheTown() throws IOException {
    places = Files.writeString(files.resolve("places.csv"), PLACES);
  }

  @Test
  void a_town_begins_its_book_with_its_own_places_and_definitions() throws IOException {
    var overlay = files.resolve("overlay");
    Files.createDirectories(overlay.resolve("codes"));
    Files.writeString(
        overlay.resolve("codes/well_kind.yaml"),
        "codes: well_kind\ntitle: 水井类型\nentries: [{code: dug, title: 大口井}]\n");

    var code =
        run(
            "begin",
            "--town",
            "330000001000",
            "--places",
            places.toString(),
            "--overlay",
            overlay.toString());

    assertThat(code).as(err()).isZero();
    assertThat(out()).contains("建好了：某镇，3 个地方。");
    assertThat(run("export", "well_kind")).as(err()).isZero();
    assertThat(out()).contains("dug,大口井");
  }

  @Test
  void nothing_is_written_where_places_or_definitions_are_wrong() throws IOException {
    assertThat(run("begin", "--town", "330000009000", "--places", places.toString())).isEqualTo(1);
    assertThat(err()).contains("没有代码为 330000009000");

    var overlay = files.resolve("overlay");
    Files.createDirectories(overlay.resolve("figure"));
    assertThat(
            run(
                "begin",
                "--town",
                "330000001000",
                "--places",
                places.toString(),
                "--overlay",
                overlay.toString()))
        .isEqualTo(1);
    assertThat(err()).contains("不认识的目录 figure");
    assertThat(data.resolve("book.properties")).doesNotExist();
  }

  @Test
  void another_towns_book_is_left_alone() {
    new BookFile("330000002000", List.of("catalog"), null).writeTo(data);

    assertThat(run("begin", "--town", "330000001000", "--places", places.toString())).isEqualTo(1);

    assertThat(err()).contains("330000002000", "--data");
    assertThat(BookFile.of(data).town()).isEqualTo("330000002000");
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
