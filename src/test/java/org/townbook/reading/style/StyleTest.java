package org.townbook.reading.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.townbook.reading.Reading;
import org.townbook.reading.grammar.WordLists;

class StyleTest {
  private static final Reading READING = new Reading();

  private static List<StyleRemark> remarks(String text) {
    return READING.read(text).style();
  }

  private static Stream<String> rules(String text) {
    return remarks(text).stream().map(StyleRemark::rule).distinct();
  }

  @TestFactory
  Stream<DynamicTest> a_pattern_remarks_on_its_own_examples_and_spares_the_others() {
    return WordLists.named("style").rules("patterns").stream()
        .flatMap(pattern ->
            Stream.concat(tests(pattern, "fires", true), tests(pattern, "spares", false)));
  }

  private static Stream<DynamicTest> tests(
      Map<String, Object> pattern, String list, boolean fires) {
    var rule = String.valueOf(pattern.get("rule"));
    if (!(pattern.get(list) instanceof List<?> texts)) {
      throw new AssertionError(rule + " has no texts it " + list);
    }
    return texts.stream()
        .map(String::valueOf)
        .map(text ->
            DynamicTest.dynamicTest(
                rule + " " + list + " " + text,
                () -> assertThat(rules(text).anyMatch(rule::equals)).isEqualTo(fires)));
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "/reading/style-remarked.tsv",
      delimiter = '\t',
      numLinesToSkip = 1,
      quoteCharacter = '\0')
  void what_is_badly_written_is_remarked_on_where_it_stands(
      String rule, String surface, String text) {
    assertThat(remarks(text))
        .as(text)
        .anyMatch(r -> r.rule().equals(rule) && text.substring(r.start(), r.end()).equals(surface));
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "/reading/style-spared.tsv",
      delimiter = '\t',
      numLinesToSkip = 1,
      quoteCharacter = '\0')
  void what_is_well_written_is_not_remarked_on(String why, String text) {
    assertThat(remarks(text)).as(why).isEmpty();
  }

  @Test
  void remarks_stand_in_the_order_of_the_text_and_end_with_what_they_rest_on() {
    var remarks = remarks("22年6月底，约5000亩左右通过验收，机插率达到63~68%，成活率同比提高3%。");
    assertThat(remarks).hasSize(4).isSortedAccordingTo((a, b) -> a.start() - b.start());
    assertThat(remarks)
        .allMatch(r -> r.message().matches("(?s).*（(国家标准 GB/T 1583[45]-2011|统计惯例|公文习惯)）"));
  }

  @Test
  void practice_is_never_called_a_standard() {
    assertThat(remarks("水库蓄水约5000亩左右，亏损同比减少2倍。"))
        .hasSize(2)
        .noneMatch(r -> r.message().contains("标准"));
  }

  @Test
  void a_text_typed_with_half_width_marks_is_told_so_once_a_paragraph() {
    var text = "完成3项,通过5项,验收6项;全部办结\n新建2所,改建3所,扩建1所";
    assertThat(remarks(text)).extracting(StyleRemark::rule).containsOnly("half_width_mark");
    assertThat(remarks(text)).hasSize(2);
  }

  @Test
  void the_letters_of_a_text_in_full_width_digits_are_read_as_well() {
    assertThat(rules("机插率达到６３～６８％，比上年有所提高。")).containsExactly("range_unit");
  }
}
