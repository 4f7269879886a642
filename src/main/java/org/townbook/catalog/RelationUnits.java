package org.townbook.catalog;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.expression.Expression;
import org.townbook.catalog.expression.Operator;
import org.townbook.catalog.expression.ValueType;
import org.townbook.shared.Dimension;
import org.townbook.shared.Units;

/**
 * Puts the sides of a relation into units. Each figure is turned into the unit that all of its
 * dimension are reckoned in, by a factor in the tree itself, so that whoever reckons the tree need
 * know of no units. A bare number is a pure factor in a product or quotient; elsewhere it is in the
 * unit of what it is added to or compared with.
 */
final class RelationUnits {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Map<String, String> units;
  private final Map<String, BigDecimal> quantities;
  private final Set<String> used = new LinkedHashSet<>();
  private final Set<BigDecimal> factors = new LinkedHashSet<>();
  private final List<String> faults = new ArrayList<>();

  /**
   * Takes what the names in an expression stand for.
   *
   * @param units of figures, and of quantities that are written with their unit
   * @param quantities the numbers of the latter
   */
  RelationUnits(Map<String, String> units, Map<String, BigDecimal> quantities) {
    this.units = units;
    this.quantities = quantities;
  }

  /**
   * A part of a relation.
   *
   * @param number in the unit that all of its dimension are reckoned in
   * @param size of the unit it was in before; null where there was more than one
   * @param isBare whether it is a number without a unit
   */
  record Part(Expression number, Dimension dimension, @Nullable BigDecimal size, boolean isBare) {
    private Part as(Expression other) {
      return new Part(other, dimension, size, isBare);
    }

    /** Nought is nought in every unit. */
    private boolean isNought() {
      return number instanceof Expression.Number(var value) && value.signum() == 0;
    }

    private boolean isPlain() {
      return dimension.powers().isEmpty();
    }
  }

  /** What does not go together, to be asked for when all has been put into units. */
  List<String> faults() {
    return Stream.concat(
            faults.stream(), factors.stream().filter(this::converts).map(RelationUnits::byHand))
        .distinct()
        .toList();
  }

  /** Whether a bare factor does what the units do of themselves. */
  private boolean converts(BigDecimal factor) {
    return factor.compareTo(HUNDRED) == 0
            && used.stream().anyMatch(unit -> Units.dimension(unit).isPercent())
        || factor.compareTo(BigDecimal.ONE) != 0
            && used.stream()
                .anyMatch(a ->
                    used.stream()
                        .filter(b -> Units.sameFamily(a, b))
                        .anyMatch(
                            b -> Units.size(a).compareTo(Units.size(b).multiply(factor)) == 0));
  }

  private static String byHand(BigDecimal factor) {
    var number = factor.toPlainString();
    return "单位会自己换算，不要再乘除 " + number + "（算成百分数写 100%；若 " + number + " 另有所指，给它写上单位）";
  }

  /** A condition whose comparisons of numbers are in one unit each. */
  Expression condition(Expression expression) {
    return switch (expression) {
      case Expression.And(var parts) ->
          new Expression.And(parts.stream().map(this::condition).toList());
      case Expression.Or(var parts) ->
          new Expression.Or(parts.stream().map(this::condition).toList());
      case Expression.Not(var condition) -> new Expression.Not(condition(condition));
      case Expression.Compare(var comparison, var left, var right)
          when left.type() == ValueType.NUMBER -> {
        var sides = compared(of(left), of(right));
        yield new Expression.Compare(
            comparison, sides.getFirst().number(), sides.getLast().number());
      }
      default -> expression;
    };
  }

  /** Both sides of a comparison, in one unit. */
  List<Part> compared(Part left, Part right) {
    return alike(List.of(left, right), "两边");
  }

  /** One side, or a part of it. */
  Part of(Expression expression) {
    return switch (expression) {
      case Expression.Field field -> named(field);
      case Expression.Number number -> new Part(number, Dimension.NUMBER, BigDecimal.ONE, true);
      case Expression.Negate(var number) -> {
        var part = of(number);
        yield part.as(new Expression.Negate(part.number()));
      }
      case Expression.Arithmetic sum ->
          switch (sum.operator()) {
            case ADD, SUBTRACT -> sum(sum.operator(), of(sum.left()), of(sum.right()));
            case MULTIPLY, DIVIDE -> product(sum.operator(), of(sum.left()), of(sum.right()));
          };
      case Expression.Least(var parts) -> extreme(parts, Expression.Least::new);
      case Expression.Greatest(var parts) -> extreme(parts, Expression.Greatest::new);
      default -> new Part(expression, Dimension.NUMBER, BigDecimal.ONE, false);
    };
  }

  private Part named(Expression.Field field) {
    var unit = Units.single(Objects.requireNonNull(units.get(field.name()), field.name()));
    used.add(unit);
    var size = Units.size(unit);
    var quantity = quantities.get(field.name());
    var number = quantity == null ? field : new Expression.Number(quantity);
    return new Part(scaled(number, size), Units.dimension(unit), size, false);
  }

  private static Expression scaled(Expression number, BigDecimal size) {
    if (number instanceof Expression.Number(var value)) {
      return new Expression.Number(value.multiply(size));
    }
    return size.compareTo(BigDecimal.ONE) == 0
        ? number
        : new Expression.Arithmetic(Operator.MULTIPLY, number, new Expression.Number(size));
  }

  private Part sum(Operator operator, Part left, Part right) {
    if (left.isBare() && right.dimension().isPercent()
        || right.isBare() && left.dimension().isPercent()) {
      faults.add("与百分数相加减的数要写单位，如 100% 或 1%");
    }
    var both = alike(List.of(left, right), "相加减的两项");
    return both.getFirst()
        .as(new Expression.Arithmetic(operator, both.get(0).number(), both.get(1).number()));
  }

  private Part extreme(List<Expression> parts, Function<List<Expression>, Expression> made) {
    var alike = alike(parts.stream().map(this::of).toList(), "比大小的各项");
    return alike.getFirst().as(made.apply(alike.stream().map(Part::number).toList()));
  }

  /** All in one dimension; a bare number takes the unit of the others. */
  private List<Part> alike(List<Part> parts, String which) {
    var written = parts.stream().filter(part -> !part.isBare()).toList();
    if (written.isEmpty()) {
      return parts;
    }
    var dimension = written.getFirst().dimension();
    var size = written.getFirst().size();
    for (var part : written) {
      var fitting = dimension.with(part.dimension());
      if (fitting.isEmpty()) {
        faults.add(which + "单位对不上：" + words(dimension) + "与" + words(part.dimension()));
      }
      dimension = fitting.orElse(dimension);
      size = size != null && part.size() != null && size.compareTo(part.size()) == 0 ? size : null;
    }
    if (size == null && parts.stream().anyMatch(part -> part.isBare() && !part.isNought())) {
      faults.add(which + "中没有写单位的数看不出是什么单位，请写上");
    }
    var in = size == null ? BigDecimal.ONE : size;
    var one = new Part(parts.getFirst().number(), dimension, size, false);
    return parts.stream()
        .map(part -> one.as(part.isBare() ? scaled(part.number(), in) : part.number()))
        .toList();
  }

  private Part product(Operator operator, Part left, Part right) {
    boolean times = operator == Operator.MULTIPLY;
    var dimension =
        times
            ? left.dimension().times(right.dimension())
            : left.dimension().over(right.dimension());
    Stream.of(left, right)
        .filter(part -> part.isBare() && part.number() instanceof Expression.Number)
        .forEach(part -> factors.add(((Expression.Number) part.number()).value()));
    return new Part(
        new Expression.Arithmetic(operator, left.number(), right.number()),
        dimension,
        size(times, left, right, dimension),
        left.isBare() && right.isBare());
  }

  private static @Nullable BigDecimal size(
      boolean times, Part left, Part right, Dimension dimension) {
    if (right.isBare() || times && left.isBare()) {
      return right.isBare() ? left.size() : right.size();
    }
    if (dimension.powers().isEmpty()) {
      return dimension.isPercent() ? BigDecimal.ONE.divide(HUNDRED) : BigDecimal.ONE;
    }
    var a = left.isPlain() ? BigDecimal.ONE : left.size();
    var b = right.isPlain() ? BigDecimal.ONE : right.size();
    if (a == null || b == null) {
      return null;
    }
    return times ? a.multiply(b) : a.divide(b, MathContext.DECIMAL128);
  }

  /** The unit in which people read a quantity: the smallest of those that were used. */
  Relation.Unit shown(Dimension dimension) {
    if (dimension.powers().isEmpty()) {
      return plain(dimension);
    }
    var size = BigDecimal.ONE;
    var above = new ArrayList<String>();
    var below = new ArrayList<String>();
    for (var power : dimension.powers().entrySet()) {
      var unit = smallest(power.getKey());
      for (int i = 0; i < Math.abs(power.getValue()); i++) {
        boolean over = power.getValue() < 0;
        (over ? below : above).add(unit);
        size =
            over
                ? size.divide(Units.size(unit), MathContext.DECIMAL128)
                : size.multiply(Units.size(unit));
      }
    }
    var name = String.join("·", above) + (below.isEmpty() ? "" : "/" + String.join("·", below));
    return new Relation.Unit(name, size);
  }

  private Relation.Unit plain(Dimension dimension) {
    var words = used.stream().filter(unit -> Units.dimension(unit).equals(dimension)).toList();
    if (dimension.isPercent()) {
      return new Relation.Unit("%", Units.size("%"));
    }
    return words.size() == 1
        ? new Relation.Unit(words.getFirst(), Units.size(words.getFirst()))
        : new Relation.Unit("", BigDecimal.ONE);
  }

  private String smallest(String measured) {
    return used.stream()
        .flatMap(unit -> Stream.of(unit.split("/")))
        .filter(unit -> Units.dimension(unit).powers().containsKey(measured))
        .min(Comparator.comparing(Units::size))
        .orElseThrow();
  }

  private String words(Dimension dimension) {
    var name = shown(dimension).name();
    return name.isEmpty() ? "个数" : name;
  }
}
