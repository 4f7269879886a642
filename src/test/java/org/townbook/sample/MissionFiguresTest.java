package org.townbook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.townbook.figure.FigureResult;
import org.townbook.figure.FigureValue;
import org.townbook.figure.Figures;
import org.townbook.figure.Question;
import org.townbook.shared.Period;

/** The sample town's figures are those of the printed report, computed from its records. */
class MissionFiguresTest {
  private static final Path TABLE = Path.of("src/test/resources/mission/figures.tsv");
  private static final Period PERIOD = Period.parse("2022-01..2022-09");

  /** Figures printed with 约, 余 or 超过: the bounds that the exact value must keep. */
  private static final Map<String, Bounds> QUALIFIED =
      Map.of(
          "kejin_park_output_forecast", new Bounds("1.0001", "2", "超过1亿元"),
          "sampling_town_daily_avg", new Bounds("6450", "6549.9999", "约6500人次"),
          "sampling_market_per_interval", new Bounds("250", "349.9999", "约300人次"),
          "sampling_school_daily_avg", new Bounds("950", "1049.9999", "约1000人次"),
          "sampling_expressway_daily_avg", new Bounds("150", "249.9999", "约200人次"),
          "penalty_cases", new Bounds("16", "19", "15余件"),
          "penalty_amount", new Bounds("10000.01", "19999.99", "1万余元"),
          "patrols", new Bounds("701", "799", "700余次"));

  @RegisterExtension static final LoadedSample SAMPLE = new LoadedSample();

  private static final Map<String, FigureValue> COMPUTED = new LinkedHashMap<>();

  private record Bounds(String least, String most, String printed) {}

  private record Row(String id, String key, BigDecimal value, String unit) {}

  @BeforeAll
  static void compute_all_at_once() {
    var book = SAMPLE.book();
    var figures =
        new Figures(book.catalog(), book.places(), book.dataSource(), LoadedSample.Book.CLOCK);
    var keys = rows().map(Row::key).filter(key -> book.catalog().findFigure(key).isPresent());
    var question = Question.now(book.places().ownTown(), PERIOD);
    figures.compute(keys.toList(), question).forEach(value -> COMPUTED.put(value.key(), value));
  }

  private static Stream<Row> rows() {
    try {
      return Files.readAllLines(TABLE).stream()
          .skip(1)
          .map(line -> List.of(line.split("\t")))
          .map(c -> new Row(c.get(0), c.get(1), new BigDecimal(c.get(2)), c.get(3)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> every_figure_of_the_report_is_computed_from_records() {
    return rows().map(row -> DynamicTest.dynamicTest(row.id() + " " + row.key(), () -> hold(row)));
  }

  private static void hold(Row row) {
    var computed = COMPUTED.get(row.key());
    if (computed == null) {
      throw new AssertionError("the catalog has no figure " + row.key());
    }
    assertThat(computed.definition().unit()).isEqualTo(row.unit());
    assertThat(computed.result()).isInstanceOf(FigureResult.Known.class);
    assertThat(computed.value().orElseThrow()).isEqualByComparingTo(row.value());
    var bounds = QUALIFIED.get(row.key());
    if (bounds != null) {
      assertThat(computed.result().exact().orElseThrow())
          .isBetween(new BigDecimal(bounds.least()), new BigDecimal(bounds.most()));
      assertThat(computed.printed()).isEqualTo(bounds.printed());
    }
  }
}
