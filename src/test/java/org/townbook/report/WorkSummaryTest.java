package org.townbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.townbook.Mission;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogReader;
import org.townbook.report.template.CitingLine;
import org.townbook.report.template.HandNumbers;
import org.townbook.report.template.Piece;
import org.townbook.report.template.Template;
import org.townbook.sample.SampleFolder;

/** The text of the work summary, with what the sample town inserts into it. */
class WorkSummaryTest {
  private static final Catalog CATALOG = SampleFolder.readCatalog();
  private static final List<String> PARTS = List.of("工作总结", "工作思路");
  private static final Template SUMMARY = Template.of(CATALOG.report("work-summary"), CATALOG);

  @Test
  void the_text_has_no_problems() {
    assertThat(SUMMARY.problems()).isEmpty();
  }

  @Test
  void every_figure_of_the_printed_summary_is_printed_by_ours_or_by_its_plan() throws IOException {
    var cited = new HashSet<>(SUMMARY.pieces().stream().flatMap(WorkSummaryTest::cited).toList());
    for (var line : Files.readAllLines(SampleFolder.PATH.resolve("recipes/commitment.yaml"))) {
      CitingLine.read(line, CATALOG).stream().flatMap(WorkSummaryTest::cited).forEach(cited::add);
    }
    var printed = Mission.figures().stream().map(Mission.Printed::key).toList();

    assertThat(cited).containsAll(printed);
  }

  @Test
  void figures_have_the_units_of_the_printed_summary() {
    assertThat(Mission.figures())
        .allSatisfy(
            f -> assertThat(CATALOG.figure(f.key()).unit()).as(f.key()).isEqualTo(f.unit()));
  }

  @Test
  void no_number_is_typed_by_hand() {
    var typed =
        SUMMARY.pieces().stream()
            .flatMap(WorkSummaryTest::words)
            .flatMap(words -> HandNumbers.in(words).stream())
            .filter(HandNumbers.Stretch::isNumber)
            .map(HandNumbers.Stretch::text)
            .toList();

    assertThat(typed).isEmpty();
  }

  @Test
  void the_shared_text_can_be_written_without_any_towns_overlay() {
    var shared =
        switch (CatalogReader.read(List.of(Path.of("catalog")))) {
          case CatalogReader.Outcome.Valid(var catalog) -> catalog;
          case CatalogReader.Outcome.Invalid(var problems) ->
              throw new AssertionError(problems.toString());
        };

    assertThat(Template.of(shared.report("work-summary"), shared).problems()).isEmpty();
  }

  @Test
  void it_has_a_part_for_the_year_and_a_part_for_the_next() {
    assertThat(CATALOG.report("work-summary").text().lines().filter(l -> l.startsWith("# ")))
        .hasSize(PARTS.size())
        .zipSatisfy(PARTS, (line, part) -> assertThat(line).endsWith(part));
  }

  /** Figures that are really printed, on whichever side of a choice. */
  private static Stream<String> cited(Piece piece) {
    return piece
        .all()
        .flatMap(p -> p instanceof Piece.Cite(var figure, var _) ? Stream.of(figure) : Stream.of());
  }

  private static Stream<String> words(Piece piece) {
    return piece
        .all()
        .flatMap(p -> p instanceof Piece.Literal(var words) ? Stream.of(words) : Stream.of());
  }
}
