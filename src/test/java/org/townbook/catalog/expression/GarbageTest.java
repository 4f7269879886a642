package org.townbook.catalog.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody types, the answer is a tree or a list of faults, each inside the text. */
@Tag("long")
class GarbageTest {

  private static final List<String> PIECES =
      List.of(
          "amount",
          "title",
          "channel",
          "flagged",
          "closed_on",
          "period_end",
          "foo",
          "a.b",
          ".a",
          "1",
          "-2.5",
          "1e3",
          "0x1F",
          "5u",
          "'online'",
          "\"x\"",
          "b'x'",
          "r'\\'",
          "'''a\nb'''",
          "null",
          "true",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "{'a': 1}",
          "Foo{}",
          "Foo{a: 1}",
          "a.B{}",
          ",",
          ":",
          "?",
          "==",
          "!=",
          "<",
          ">=",
          "=",
          "&&",
          "||",
          "&",
          "!",
          "-",
          "+",
          "*",
          "/",
          "%",
          "in",
          "given(",
          "day(",
          "days(",
          "min(",
          "max(",
          "has(",
          "all(",
          "exists(x,",
          ".size()",
          "@in",
          "`a`",
          "//x\n",
          "\n",
          "“",
          "”",
          "，",
          "金额",
          "😀",
          "\u0000",
          "\ud800",
          "\\",
          ";");

  @Test
  void random_rows_of_pieces_are_answered() {
    var random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      var source =
          Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
              .limit(random.nextInt(1, 9))
              .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
      answered(source);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!", "-", "(", "[", "{", "given(", "min(1,", "a.", "1+", "a==", "?", "[[", "'", "\\"
      })
  void a_thousand_times_the_same_is_answered(String piece) {
    answered(piece.repeat(Language.LENGTH_MAX / piece.length()));
    answered(piece.repeat(Language.LENGTH_MAX / piece.length() - 3) + "1");
  }

  private static void answered(String source) {
    for (var parsed :
        List.of(
            Language.condition(source, Petition.SCOPE), Language.number(source, Petition.SCOPE))) {
      switch (parsed) {
        case Parsed.Valid valid -> assertThat(valid.expression().parts()).isNotNull();
        case Parsed.Invalid invalid ->
            assertThat(invalid.faults())
                .as(source)
                .isNotEmpty()
                .allSatisfy(fault -> {
                  assertThat(fault.line()).isBetween(1, (int) source.lines().count() + 1);
                  assertThat(fault.column()).isBetween(1, source.length() + 1);
                  assertThat(fault.message()).isNotBlank();
                });
      }
    }
  }
}
