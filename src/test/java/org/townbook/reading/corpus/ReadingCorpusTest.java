package org.townbook.reading.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townbook.reading.Reading;

/**
 * How well figures are read, on texts labelled by hand. What each set has been used for since, and
 * what it gave before that, stands in {@code docs/reading.md}.
 */
class ReadingCorpusTest {
  private static final Reading READING = new Reading();

  @ParameterizedTest
  @ValueSource(strings = {"dev", "heldout", "blind", "blind2"})
  void values_units_indicators_and_growths_reach_the_goals(String set) {
    var total = new Measure();
    for (var text : CorpusText.all(set)) {
      total.add(Measure.of(text, READING.read(text.text()).figures()));
    }
    assertThat(total.f1()).as("value and unit").isGreaterThanOrEqualTo(0.99);
    assertThat(total.indicators()).as("indicator").isGreaterThanOrEqualTo(0.95);
    assertThat(total.growthF1()).as("growth").isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void every_text_has_labels_in_the_order_of_the_text() {
    assertThat(CorpusText.all("dev")).hasSize(12).allMatch(text -> text.labels().size() > 40);
  }
}
