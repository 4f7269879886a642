package org.townbook.ledger.condition;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.SQLDataType.NUMERIC;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.townbook.catalog.expression.Comparison;
import org.townbook.catalog.expression.Evaluation;
import org.townbook.catalog.expression.Expression;
import org.townbook.catalog.expression.Expression.Compare;
import org.townbook.catalog.expression.ValueType;

/**
 * Compiles expressions to SQL that answers what {@link Evaluation} answers, digit for digit.
 *
 * <p>A literal stands in the text of the SQL, so that one expression always gives one text; the two
 * ends of the period are parameters. A column may be of any number type: it is cast to numeric
 * wherever it is reckoned with, since whole columns would overflow and divide without a remainder.
 */
public final class SqlCondition {

  /** Shifts the decimals that a quotient keeps before the point, and back behind it. */
  private static final BigDecimal SHIFT =
      BigDecimal.ONE.scaleByPowerOfTen(Evaluation.QUOTIENT_DECIMALS).setScale(0);

  private static final BigDecimal SHIFT_BACK =
      BigDecimal.ONE.movePointLeft(Evaluation.QUOTIENT_DECIMALS);

  private final String table;
  private final LocalDate periodStart;
  private final LocalDate periodEnd;

  private SqlCondition(String table, LocalDate periodStart, LocalDate periodEnd) {
    this.table = table;
    this.periodStart = periodStart;
    this.periodEnd = periodEnd;
  }

  /**
   * The condition, never null, so it may be negated and combined at will.
   *
   * @param table the alias under which the ledger's columns stand
   */
  public static Condition of(
      Expression condition, String table, LocalDate periodStart, LocalDate periodEnd) {
    return new SqlCondition(table, periodStart, periodEnd).sure(condition);
  }

  /**
   * The condition for a {@code where} or {@code filter} only: null where it does not hold for want
   * of a value. Without a {@code coalesce} around it an index may serve.
   */
  public static Condition filter(
      Expression condition, String table, LocalDate periodStart, LocalDate periodEnd) {
    return new SqlCondition(table, periodStart, periodEnd).loose(condition);
  }

  /** The number, null where it is absent. */
  public static Field<BigDecimal> number(
      Expression number, String table, LocalDate periodStart, LocalDate periodEnd) {
    return new SqlCondition(table, periodStart, periodEnd).operand(number);
  }

  private Condition sure(Expression expression) {
    return neverNull(expression)
        ? loose(expression)
        : condition(coalesce(field(loose(expression)), inline(false)));
  }

  private static boolean neverNull(Expression expression) {
    return switch (expression) {
      case Expression.Given _, Expression.Not _, Expression.Flag _ -> true;
      case Expression.And and -> and.parts().stream().allMatch(SqlCondition::neverNull);
      case Expression.Or or -> or.parts().stream().allMatch(SqlCondition::neverNull);
      case Expression.Field _,
          Expression.Text _,
          Expression.Number _,
          Expression.Day _,
          Expression.PeriodStart _,
          Expression.PeriodEnd _,
          Expression.Quantity _,
          Compare _,
          Expression.In _ ->
          false;
    };
  }

  /**
   * True exactly where the expression holds, else false or null. And and or keep that so; under a
   * not, null must have become false before.
   */
  private Condition loose(Expression expression) {
    return switch (expression) {
      case Expression.Flag flag -> flag.value() ? DSL.trueCondition() : DSL.falseCondition();
      case Expression.Field flag -> condition(column(flag, SQLDataType.BOOLEAN));
      case Compare compare -> compare(compare);
      case Expression.And and -> DSL.and(and.parts().stream().map(this::loose).toList());
      case Expression.Or or -> DSL.or(or.parts().stream().map(this::loose).toList());
      case Expression.Not not -> DSL.not(sure(not.condition()));
      case Expression.In in -> isIn(in);
      case Expression.Given given -> column(given.field(), type(given.field().type())).isNotNull();
      case Expression.Text _,
          Expression.Number _,
          Expression.Day _,
          Expression.PeriodStart _,
          Expression.PeriodEnd _,
          Expression.Quantity _ ->
          throw new IllegalArgumentException("not a condition: " + expression);
    };
  }

  private Condition compare(Compare compare) {
    var left = compare.left();
    var right = compare.right();
    var comparison = compare.comparison();
    return switch (left.type()) {
      case TEXT -> compare(comparison, text(left), text(right));
      case NUMBER -> compare(comparison, number(left), number(right));
      case DAY -> compare(comparison, day(left), day(right));
      case FLAG -> compare(comparison, flag(left), flag(right));
    };
  }

  private static <T> Condition compare(Comparison comparison, Field<T> left, Field<T> right) {
    return switch (comparison) {
      case EQUAL -> left.eq(right);
      case NOT_EQUAL -> left.ne(right);
      case LESS -> left.lt(right);
      case AT_MOST -> left.le(right);
      case MORE -> left.gt(right);
      case AT_LEAST -> left.ge(right);
    };
  }

  private Condition isIn(Expression.In in) {
    return switch (in.value().type()) {
      case TEXT -> text(in.value()).in(in.literals().stream().map(this::text).toList());
      case NUMBER -> number(in.value()).in(in.literals().stream().map(this::number).toList());
      case DAY -> day(in.value()).in(in.literals().stream().map(this::day).toList());
      case FLAG -> flag(in.value()).in(in.literals().stream().map(this::flag).toList());
    };
  }

  private Field<String> text(Expression expression) {
    return switch (expression) {
      case Expression.Text text -> inline(text.value(), SQLDataType.VARCHAR);
      case Expression.Field column -> column(column, SQLDataType.VARCHAR);
      case Expression.Number _,
          Expression.Day _,
          Expression.PeriodStart _,
          Expression.PeriodEnd _,
          Expression.Flag _,
          Expression.Quantity _,
          Expression.Condition _ ->
          throw new IllegalArgumentException("not a text: " + expression);
    };
  }

  private Field<LocalDate> day(Expression expression) {
    return switch (expression) {
      case Expression.Day day -> inline(day.value());
      case Expression.PeriodStart _ -> val(periodStart);
      case Expression.PeriodEnd _ -> val(periodEnd);
      case Expression.Field column -> column(column, SQLDataType.LOCALDATE);
      case Expression.Text _,
          Expression.Number _,
          Expression.Flag _,
          Expression.Quantity _,
          Expression.Condition _ ->
          throw new IllegalArgumentException("not a day: " + expression);
    };
  }

  private Field<Boolean> flag(Expression expression) {
    return expression instanceof Expression.Field flag
        ? column(flag, SQLDataType.BOOLEAN)
        : field(sure(expression));
  }

  /** One side of a comparison: bare columns and literals stay as they are. */
  private Field<BigDecimal> number(Expression expression) {
    return switch (expression) {
      case Expression.Field column -> column(column, NUMERIC);
      case Expression.Number number -> inline(number.value());
      case Expression.Quantity quantity -> quantity(quantity);
      case Expression.Text _,
          Expression.Day _,
          Expression.PeriodStart _,
          Expression.PeriodEnd _,
          Expression.Flag _,
          Expression.Condition _ ->
          throw new IllegalArgumentException("not a number: " + expression);
    };
  }

  /** A part of arithmetic, of type numeric whatever the column's or the literal's own is. */
  private Field<BigDecimal> operand(Expression expression) {
    var number = number(expression);
    return expression instanceof Expression.Quantity ? number : number.cast(NUMERIC);
  }

  private Field<BigDecimal> quantity(Expression.Quantity quantity) {
    return switch (quantity) {
      case Expression.Arithmetic arithmetic -> arithmetic(arithmetic);
      case Expression.Negate negate -> operand(negate.number()).neg();
      case Expression.Least least -> ifAllGiven(least.parts(), DSL::least);
      case Expression.Greatest greatest -> ifAllGiven(greatest.parts(), DSL::greatest);
      case Expression.DaysBetween days ->
          DSL.localDateDiff(day(days.to()), day(days.from())).cast(NUMERIC);
    };
  }

  private Field<BigDecimal> arithmetic(Expression.Arithmetic arithmetic) {
    var left = operand(arithmetic.left());
    var right = operand(arithmetic.right());
    return switch (arithmetic.operator()) {
      case ADD -> left.plus(right);
      case SUBTRACT -> left.minus(right);
      case MULTIPLY -> left.mul(right);
      // div cuts at the point exactly; plain division would round wherever its types please
      case DIVIDE ->
          DSL.function(
                  "div",
                  NUMERIC,
                  left.mul(inline(SHIFT)),
                  DSL.nullif(right, inline(BigDecimal.ZERO)))
              .mul(inline(SHIFT_BACK));
    };
  }

  /** SQL's least and greatest pass over nulls; here one absent part makes the whole absent. */
  private Field<BigDecimal> ifAllGiven(List<Expression> parts, Choice choice) {
    var numbers = parts.stream().map(this::operand).toList();
    var absent =
        parts.stream()
            .filter(part -> !(part instanceof Expression.Number))
            .map(part -> operand(part).isNull())
            .toList();
    var others = numbers.subList(1, numbers.size()).toArray(Field<?>[]::new);
    return when(DSL.or(absent), castNull(NUMERIC))
        .otherwise(choice.among(numbers.getFirst(), others));
  }

  private interface Choice {
    Field<BigDecimal> among(Field<BigDecimal> first, Field<?>... others);
  }

  private <T> Field<T> column(Expression.Field column, DataType<T> type) {
    return field(name(table, column.name()), type);
  }

  private static DataType<?> type(ValueType type) {
    return switch (type) {
      case TEXT -> SQLDataType.VARCHAR;
      case NUMBER -> NUMERIC;
      case DAY -> SQLDataType.LOCALDATE;
      case FLAG -> SQLDataType.BOOLEAN;
    };
  }
}
