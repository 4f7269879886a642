package org.townbook.report.template;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.expression.Expression;

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
      CHINESE
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
