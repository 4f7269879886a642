package org.townbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.Townbook;
import org.townbook.cli.book.Book;
import org.townbook.cli.book.BookFile;
import org.townbook.cli.terminal.Terminal;
import org.townbook.figure.FigureJson;
import org.townbook.figure.Figures;
import org.townbook.figure.Question;
import org.townbook.sample.LoadedSample;
import org.townbook.sample.SampleFolder;
import org.townbook.shared.Period;

/** The program under {@code recount/} counts the sample's figures from its exports. */
class RecountTest {
  private static final List<String> PERIODS =
      List.of("2022-01..2022-09", "2022", "2021", "2022-05", "2021-12", "2022H1", "2022Q3");
  private static final List<String> PLACES = List.of("青溪镇", "青溪一村", "岭脚村");

  @RegisterExtension static final LoadedSample SAMPLE = new LoadedSample();

  @TempDir static Path data;
  @TempDir static Path exported;
  @TempDir static Path answers;

  private static String python;

  @BeforeAll
  static void exports_and_answers_lie_in_files() throws Exception {
    python =
        List.of("python3", "/usr/bin/python3").stream()
            .filter(RecountTest::canRead)
            .findFirst()
            .orElse("");
    assumeTrue(!python.isEmpty(), "python3 with python3-yaml is not on this machine");
    new BookFile(SampleFolder.TOWN, List.of("catalog", "sample/catalog"), null).writeTo(data);
    export();
    var book = SAMPLE.book();
    var figures =
        new Figures(book.catalog(), book.places(), book.dataSource(), LoadedSample.Book.CLOCK);
    var keys = book.catalog().figures().stream().map(f -> f.key()).toList();
    for (var place : PLACES) {
      for (var period : PERIODS) {
        var question = Question.now(book.places().getByCodeOrName(place), Period.parse(period));
        var values = figures.compute(keys, question).stream().map(FigureJson::of).toList();
        var file = answers.resolve(period + "@" + question.place().code() + ".json");
        Files.writeString(file, Terminal.json(values));
      }
    }
  }

  private static void export() {
    var err = new ByteArrayOutputStream();
    var code =
        Commands.run(
            new Book(Townbook.class, SAMPLE.book().database().properties()),
            Terminal.over(new ByteArrayOutputStream(), err),
            "export",
            "--all",
            "--out",
            exported.toString(),
            "--data",
            data.toString());
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
  }

  @Test
  void an_outside_program_counts_the_same_figures_from_the_exports_everyone_of_them()
      throws Exception {
    var count = SAMPLE.book().catalog().figures().size();

    var told = recount();

    assertThat(told.lines().toList())
        .hasSize(PLACES.size() * PERIODS.size() + 1)
        .filteredOn(line -> line.contains("of"))
        .hasSize(PLACES.size() * PERIODS.size())
        .allSatisfy(line -> assertThat(line).contains(count + " of " + count + " agree"));
    assertThat(told).endsWith("exit 0\n");
  }

  @Test
  void a_row_that_an_export_lacks_is_noticed() throws Exception {
    var file = exported.resolve("ledgers/petition.csv");
    var whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, whole.lastIndexOf("330683188")));
    try {
      assertThat(recount()).contains("petitions: exact: Townbook says").endsWith("exit 1\n");
    } finally {
      Files.writeString(file, whole);
    }
  }

  private static String recount() throws IOException, InterruptedException {
    return run(
        List.of(
            python,
            "recount/recount.py",
            "--exported",
            exported.toString(),
            "--answers",
            answers.toString()));
  }

  private static boolean canRead(String interpreter) {
    try {
      return run(List.of(interpreter, "-c", "import yaml")).endsWith("exit 0\n");
    } catch (IOException e) {
      return false; // there is no such program
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    builder.environment().put("PYTHONUTF8", "1");
    var process = builder.start();
    var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return told + "exit " + process.waitFor() + "\n";
  }
}
