package org.townbook.catalog.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page for catalog writers says what the language does. */
class LanguagePageTest {

  private static final Path PAGE = Path.of("docs", "expression-language.md");

  @Test
  void what_the_page_shows_is_understood() throws IOException {
    var lines = block("cel");
    assertThat(lines).hasSizeGreaterThan(5);
    for (var line : lines) {
      assertThat(Language.condition(line, Petition.SCOPE))
          .as(line)
          .isInstanceOf(Parsed.Valid.class);
    }
  }

  @Test
  void what_the_page_says_is_refused_is_refused() throws IOException {
    var lines = block("refused");
    assertThat(lines).hasSizeGreaterThan(5);
    for (var line : lines) {
      assertThat(Language.condition(line, Petition.SCOPE))
          .as(line)
          .isInstanceOf(Parsed.Invalid.class);
    }
  }

  @Test
  void the_page_names_every_operator_function_and_bound() throws IOException {
    var page = Files.readString(PAGE);
    for (var comparison : Comparison.values()) {
      assertThat(page).contains("`" + comparison.symbol() + "`");
    }
    for (var operator : Operator.values()) {
      assertThat(page).contains("`" + operator.symbol() + "`");
    }
    for (var function : Function.values()) {
      assertThat(page).contains("`" + function.word() + "(");
    }
    assertThat(page)
        .contains("最长" + Language.LENGTH_MAX + "个字符，最深" + CelGround.DEPTH_MAX + "层")
        .contains("保留" + Evaluation.QUOTIENT_DECIMALS + "位小数");
  }

  private static List<String> block(String kind) throws IOException {
    var found =
        Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(PAGE));
    assertThat(found.find()).as("a block of kind " + kind).isTrue();
    return found.group(1).lines().toList();
  }
}
