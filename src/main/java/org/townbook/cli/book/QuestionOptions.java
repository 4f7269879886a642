package org.townbook.cli.book;

import org.jspecify.annotations.Nullable;
import org.townbook.figure.Question;
import org.townbook.people.Places;
import org.townbook.shared.Period;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every verb that asks for figures: where, when, and as of which moment. */
public final class QuestionOptions {

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

  @Mixin private final AsOfOption asOf = new AsOfOption();

  public Question question(Book book) {
    var places = book.get(Places.class);
    return new Question(
        place == null ? places.ownTown() : places.getByCodeOrName(place),
        period == null ? book.defaultPeriod() : period,
        asOf.moment(book));
  }
}
