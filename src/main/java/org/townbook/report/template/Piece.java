package org.townbook.report.template;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.expression.Comparison;
import org.townbook.catalog.expression.Expression;
import org.townbook.catalog.expression.ValueType;

/** What a report's text is made of. */
public sealed interface Piece {

  /** Words, still in Markdown. */
  record Literal(String text) implements Piece {}

  /** A figure in one of its printed forms. */
  record Cite(String figure, Form form) implements Piece {

    /** With unit, without, as growth in words, or in Chinese numerals. */
    public enum Form {
      WHOLE,
      NUMBER,
      GROWTH,
      CHINESE;

      /** The form that is written so behind a figure's key; nothing stands for the whole. */
      static Optional<Form> find(@Nullable String written) {
        return written == null || written.isEmpty()
            ? Optional.of(WHOLE)
            : Arrays.stream(values())
                .filter(form -> form != WHOLE)
                .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst();
      }
    }
  }

  /**
   * Names drawn from a ledger.
   *
   * @param limit how many are named before 等; null for all
   */
  record Names(String ledger, String field, Expression where, @Nullable Integer limit)
      implements Piece {}

  /** Something the question itself says. */
  record Word(About about) implements Piece {
    static final String LISTED = "{{year}}、{{next_year}}、{{period}}、{{town}}";

    /** The word that is written so between braces. */
    static Optional<Piece> find(String written) {
      return Arrays.stream(About.values())
          .filter(about -> about.name().toLowerCase(Locale.ROOT).equals(written))
          .<Piece>map(Word::new)
          .findFirst();
    }

    /** The year, the next one, the period, the town. */
    public enum About {
      YEAR,
      NEXT_YEAR,
      PERIOD,
      TOWN
    }
  }

  /** One wording or another, as the figures are. */
  record Choice(Expression condition, List<Piece> then, List<Piece> otherwise) implements Piece {
    public Choice {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** The promises of a section of the plan. */
  record Commitments(String section) implements Piece {
    /** The ledger that holds promises. */
    public static final String LEDGER = "commitment";

    /** Its field with the words of a promise. */
    public static final String TEXT = "text";

    static final String SECTION = "section";
    static final String YEAR = "plan_year";

    /** Which promises they are, of the plan for a year. */
    public Expression of(int year) {
      return new Expression.And(
          List.of(
              is(new Expression.Field(SECTION, ValueType.TEXT), new Expression.Text(section)),
              is(
                  new Expression.Field(YEAR, ValueType.NUMBER),
                  new Expression.Number(BigDecimal.valueOf(year)))));
    }

    private static Expression is(Expression field, Expression value) {
      return new Expression.Compare(Comparison.EQUAL, field, value);
    }
  }

  /** This piece and those inside it. */
  default Stream<Piece> all() {
    return this instanceof Choice(var _, var then, var otherwise)
        ? Stream.concat(
            Stream.of(this), Stream.concat(then.stream(), otherwise.stream()).flatMap(Piece::all))
        : Stream.of(this);
  }

  /** The figures it needs, whether they are printed or only decide the wording. */
  default Stream<String> figures() {
    return switch (this) {
      case Cite(var figure, var _) -> Stream.of(figure);
      case Choice(var condition, var then, var otherwise) ->
          Stream.concat(
              condition.fields().stream().map(Expression.Field::name),
              Stream.concat(then.stream(), otherwise.stream()).flatMap(Piece::figures));
      case Literal _, Names _, Word _, Commitments _ -> Stream.empty();
    };
  }
}
