package org.townbook.catalog.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;

/**
 * A checked expression as a tree. Every node has the type its place asks for; the constructors
 * refuse anything else, so whoever walks the tree need not check again.
 */
public sealed interface Expression {

  /** What it comes to. */
  ValueType type();

  /** The nodes right below this one, from left to right. */
  List<Expression> parts();

  /** A value written in the expression itself. */
  sealed interface Literal extends Expression {
    @Override
    default List<Expression> parts() {
      return List.of();
    }
  }

  /** A name of the scope: a field of the record, or a figure. May be absent. */
  record Field(String name, ValueType type) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of();
    }
  }

  /** Words in quotes. */
  record Text(String value) implements Literal {
    @Override
    public ValueType type() {
      return ValueType.TEXT;
    }
  }

  /** Exactly the decimal that was written. */
  record Number(BigDecimal value) implements Literal {
    @Override
    public ValueType type() {
      return ValueType.NUMBER;
    }
  }

  /** A calendar day. */
  record Day(LocalDate value) implements Literal {
    @Override
    public ValueType type() {
      return ValueType.DAY;
    }
  }

  /** {@code true} or {@code false}. */
  record Flag(boolean value) implements Literal {
    @Override
    public ValueType type() {
      return ValueType.FLAG;
    }
  }

  /** First day of the period asked about. */
  record PeriodStart() implements Expression {
    @Override
    public ValueType type() {
      return ValueType.DAY;
    }

    @Override
    public List<Expression> parts() {
      return List.of();
    }
  }

  /** Last day of the period asked about. */
  record PeriodEnd() implements Expression {
    @Override
    public ValueType type() {
      return ValueType.DAY;
    }

    @Override
    public List<Expression> parts() {
      return List.of();
    }
  }

  /** False when either side is absent, whatever the comparison. */
  record Compare(Comparison comparison, Expression left, Expression right) implements Condition {
    public Compare {
      require(left, right.type());
      if (comparison.needsOrder()
          && (left.type() == ValueType.TEXT || left.type() == ValueType.FLAG)) {
        throw new IllegalArgumentException(left.type() + " has no order");
      }
    }

    @Override
    public List<Expression> parts() {
      return List.of(left, right);
    }
  }

  /** True where all parts are. */
  record And(List<Expression> parts) implements Condition {
    public And {
      parts = several(parts, ValueType.FLAG);
    }
  }

  /** True where at least one part is. */
  record Or(List<Expression> parts) implements Condition {
    public Or {
      parts = several(parts, ValueType.FLAG);
    }
  }

  /** Plain negation: true where the condition is false, also when it is false for an absence. */
  record Not(Expression condition) implements Condition {
    public Not {
      require(condition, ValueType.FLAG);
    }

    @Override
    public List<Expression> parts() {
      return List.of(condition);
    }
  }

  /** Whether the value is one of the literals; false when it is absent. */
  record In(Expression value, List<Literal> literals) implements Condition {
    public In {
      literals = List.copyOf(literals);
      if (literals.isEmpty()) {
        throw new IllegalArgumentException("nothing to be in");
      }
      literals.forEach(literal -> require(literal, value.type()));
    }

    @Override
    public List<Expression> parts() {
      return Stream.concat(Stream.of(value), literals.stream()).toList();
    }
  }

  /** Whether the field is present. */
  record Given(Field field) implements Condition {
    @Override
    public List<Expression> parts() {
      return List.of(field);
    }
  }

  /** Absent when either side is, and when it divides by zero. */
  record Arithmetic(Operator operator, Expression left, Expression right) implements Quantity {
    public Arithmetic {
      require(left, ValueType.NUMBER);
      require(right, ValueType.NUMBER);
    }

    @Override
    public List<Expression> parts() {
      return List.of(left, right);
    }
  }

  /** The number with the other sign; absent when it is. */
  record Negate(Expression number) implements Quantity {
    public Negate {
      require(number, ValueType.NUMBER);
    }

    @Override
    public List<Expression> parts() {
      return List.of(number);
    }
  }

  /** The smallest; absent when any is absent. */
  record Least(List<Expression> parts) implements Quantity {
    public Least {
      parts = several(parts, ValueType.NUMBER);
    }
  }

  /** The largest; absent when any is absent. */
  record Greatest(List<Expression> parts) implements Quantity {
    public Greatest {
      parts = several(parts, ValueType.NUMBER);
    }
  }

  /** Days from one day to another, negative backwards; absent when either is. */
  record DaysBetween(Expression from, Expression to) implements Quantity {
    public DaysBetween {
      require(from, ValueType.DAY);
      require(to, ValueType.DAY);
    }

    @Override
    public List<Expression> parts() {
      return List.of(from, to);
    }
  }

  /** A node that is true or false, never absent. */
  sealed interface Condition extends Expression {
    @Override
    default ValueType type() {
      return ValueType.FLAG;
    }
  }

  /** A node that reckons a number. */
  sealed interface Quantity extends Expression {
    @Override
    default ValueType type() {
      return ValueType.NUMBER;
    }
  }

  /** Every name used anywhere in the tree, in the order of first use. */
  default SequencedSet<Field> fields() {
    var found = new LinkedHashSet<Field>();
    if (this instanceof Field field) {
      found.add(field);
    }
    parts().forEach(part -> found.addAll(part.fields()));
    return found;
  }

  /** Whether the answer depends on the period asked about. */
  default boolean usesPeriod() {
    return this instanceof PeriodStart
        || this instanceof PeriodEnd
        || parts().stream().anyMatch(Expression::usesPeriod);
  }

  private static void require(Expression expression, ValueType type) {
    if (expression.type() != type) {
      throw new IllegalArgumentException(type + " wanted, got " + expression);
    }
  }

  private static List<Expression> several(List<Expression> parts, ValueType type) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException("two parts or more wanted, got " + parts);
    }
    parts.forEach(part -> require(part, type));
    return List.copyOf(parts);
  }
}
