package org.townbook.reading.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.townbook.reading.Reading;

/** What {@code docs/reading.md} says of the measured quality is what is measured. */
class MeasuredPageTest {
  private static final Path PAGE = Path.of("docs/reading.md");
  private static final Pattern TABLES =
      Pattern.compile("(?s)(<!-- measured (\\w+) -->\n).*?(<!-- end -->)");

  @Test
  void the_tables_of_the_page_are_what_is_measured() throws Exception {
    var page = Files.readString(PAGE);
    var report = new MeasureReport(new Reading());
    var measured =
        TABLES
            .matcher(page)
            .replaceAll(part ->
                Matcher.quoteReplacement(part.group(1) + report.of(part.group(2)) + part.group(3)));
    if (Boolean.getBoolean("measured.write")) {
      Files.writeString(PAGE, measured);
    }
    assertThat(TABLES.matcher(page).results().count()).isEqualTo(4);
    assertThat(Files.readString(PAGE))
        .as("docs/reading.md; write it anew with -Dmeasured.write=true on this test")
        .isEqualTo(measured);
  }
}
