package org.townbook.cli;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.townbook.figure.Question;
import org.townbook.people.Places;
import org.townbook.shared.Period;
import org.townbook.shared.Place;
import org.townbook.shared.Refusal;
import picocli.CommandLine.Option;

/** The options of every verb that asks for figures: where, when, and as of which moment. */
final class QuestionOptions {

  @Option(
      names = "--place",
      paramLabel = "CODE|NAME",
      description = "地方代码或名称，默认本镇 · The place, the book's own town by default")
  private @Nullable String place;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "期间，如 2022-01..2022-09、2022Q1 · The period, the book's own by default")
  private @Nullable Period period;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = "按哪一刻的账，如 2022-10-08T17:00 · The moment whose state of the book is meant")
  private @Nullable String asOf;

  Question question(Book book) {
    return new Question(
        chosenPlace(book.get(Places.class)),
        period == null ? book.defaultPeriod() : period,
        asOf == null ? null : moment(asOf));
  }

  private Place chosenPlace(Places places) {
    return place == null
        ? places.ownTown()
        : places
            .findByCodeOrName(place)
            .orElseThrow(() -> new Refusal("没有这个地方：" + place + "；请写 12 位代码或本镇内的名称。"));
  }

  /**
   * A moment as people write it; without a zone it is the machine's, that is China's.
   *
   * @throws Refusal with the accepted forms
   */
  static Instant moment(String text) {
    try {
      return text.endsWith("Z") || text.matches(".*[+-]\\d\\d:?\\d\\d")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text.length() == 10 ? text + "T23:59:59.999999" : text)
              .atZone(ZoneId.systemDefault())
              .toInstant();
    } catch (DateTimeParseException e) {
      throw new Refusal("看不懂时刻 " + text + "；请写 2022-10-08 或 2022-10-08T17:00。");
    }
  }
}
