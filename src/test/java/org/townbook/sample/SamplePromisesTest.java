package org.townbook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.townbook.catalog.Catalog;

/** The plan of the sample town against the figures that its promises name. */
class SamplePromisesTest {
  private static final Catalog CATALOG = SampleFolder.readCatalog();
  private static final List<Map<String, String>> PROMISES =
      SampleRecipesTest.made(CATALOG).stream()
          .filter(made -> made.ledger().key().equals("commitment"))
          .flatMap(made -> made.rows().stream())
          .toList();

  @Test
  void the_plan_makes_its_hundred_and_eleven_promises_in_order() {
    assertThat(PROMISES)
        .extracting(row -> row.get("number"))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 111).mapToObj("C%03d"::formatted).toList());
  }

  @Test
  void every_figure_that_a_promise_is_measured_by_or_starts_from_is_in_the_catalog() {
    var named =
        PROMISES.stream()
            .flatMap(row -> Stream.of(row.get("figure"), row.get("baseline")))
            .filter(keys -> keys != null && !keys.isEmpty())
            .flatMap(keys -> Stream.of(keys.split(", ")))
            .toList();

    assertThat(named)
        .isNotEmpty()
        .allSatisfy(key -> assertThat(CATALOG.findFigure(key)).as(key).isPresent());
  }
}
