package org.townbook.reading.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townbook.reading.Reading;

/**
 * What is remarked on in the corpus: each remark was judged by reading it, and none may be added.
 */
class CorpusStyleTest {
  private static final Path JUDGED = Path.of("src/test/resources/reading/corpus/style.tsv");
  private static final Reading READING = new Reading();

  @ParameterizedTest
  @ValueSource(strings = {"dev", "heldout", "blind"})
  void only_what_was_judged_to_be_badly_written_is_remarked_on(String half) throws Exception {
    var judged = Files.readAllLines(JUDGED).stream().filter(row -> row.startsWith(half)).toList();
    var found =
        CorpusText.all(half).stream()
            .flatMap(text ->
                READING.read(text.text()).style().stream()
                    .map(remark ->
                        String.join(
                            "\t",
                            half,
                            text.name(),
                            remark.rule(),
                            text.text().substring(remark.start(), remark.end()))))
            .toList();
    assertThat(found).isEqualTo(judged);
  }
}
