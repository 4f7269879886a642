package org.townbook.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.expression.Expression;
import org.townbook.catalog.expression.Language;
import org.townbook.catalog.expression.Parsed;
import org.townbook.catalog.expression.Scope;
import org.townbook.catalog.expression.ValueType;

/** Reads relations over figures, with their units. */
public final class RelationReader {
  /** What stands behind {@code :=}. */
  private static final String UNPRINTED = "unprinted";

  private static final Pattern SIGN = Pattern.compile("==|<=|>=|~=|:=");

  /** A number with its unit: 1000万元, 100%, 160㎡/栋. */
  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?<![a-z0-9_.])(\\d+(?:\\.\\d+)?)([%㎡\\p{IsHan}][㎡\\p{IsHan}]*(?:/[㎡\\p{IsHan}]+)?)");

  private final Map<String, String> units;
  private final Map<String, BigDecimal> quantities = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  private RelationReader(Map<String, String> units) {
    this.units = new HashMap<>(units);
  }

  /** A relation, or what is wrong with the text. */
  public sealed interface Outcome {
    record Valid(Relation relation) implements Outcome {}

    record Invalid(List<String> faults) implements Outcome {}
  }

  /**
   * Reads a relation; every fault is reported.
   *
   * @param units of the figures that there are
   */
  public static Outcome read(String source, Map<String, String> units) {
    var signs = SIGN.matcher(source);
    if (!signs.find()) {
      return new Outcome.Invalid(List.of("没有比较符号，应为 ==、<=、>=、~= 或 := 之一"));
    }
    var left = source.substring(0, signs.start()).strip();
    var right = source.substring(signs.end()).strip();
    if (SIGN.matcher(right).find()) {
      return new Outcome.Invalid(List.of("一条关系只能有一个比较符号"));
    }
    var reader = new RelationReader(units);
    var relation = reader.relation(left, Relation.Sign.of(signs.group()), right);
    return relation == null ? new Outcome.Invalid(reader.faults) : new Outcome.Valid(relation);
  }

  /** A condition on figures whose comparisons are in one unit each; faults are handed over. */
  public static Expression inUnits(
      Expression condition, Map<String, String> units, Consumer<String> faults) {
    var reckoning = new RelationUnits(units, Map.of());
    var reckoned = reckoning.condition(condition);
    reckoning.faults().forEach(faults);
    return reckoned;
  }

  private @Nullable Relation relation(String leftText, Relation.Sign sign, String rightText) {
    boolean defines = sign == Relation.Sign.DEFINES;
    var left = number("左边", leftText);
    var right = defines ? null : number("右边", rightText);
    if (defines && !rightText.equals(UNPRINTED)) {
      faults.add(":= 右边只写 " + UNPRINTED + "：没有印出来的数可比");
    }
    if (sign == Relation.Sign.AS_PRINTED && right != null && !isFigure(right)) {
      faults.add("~= 右边应是一个数字，左边算出来要与它印出来的一样");
    }
    if (left == null || !faults.isEmpty()) {
      return null;
    }
    var reckoning = new RelationUnits(units, quantities);
    var sides = sides(reckoning, left, right);
    faults.addAll(reckoning.faults());
    return faults.isEmpty()
        ? new Relation(
            new Relation.Side(leftText, sides.getFirst().number()),
            sign,
            right == null ? null : new Relation.Side(rightText, sides.getLast().number()),
            reckoning.shown(sides.getFirst().dimension()))
        : null;
  }

  private static List<RelationUnits.Part> sides(
      RelationUnits reckoning, Expression left, @Nullable Expression right) {
    return right == null
        ? List.of(reckoning.of(left))
        : reckoning.compared(reckoning.of(left), reckoning.of(right));
  }

  private boolean isFigure(Expression side) {
    return side instanceof Expression.Field field && !quantities.containsKey(field.name());
  }

  private @Nullable Expression number(String which, String text) {
    var named = QUANTITY.matcher(text).replaceAll(this::named);
    return switch (Language.number(named, scopeOf(units.keySet()))) {
      case Parsed.Valid(var number) when hasDays(number) -> {
        faults.add(which + "只能有数字，不能有日期");
        yield null;
      }
      case Parsed.Valid(var number) -> number;
      case Parsed.Invalid(var found) -> {
        found.forEach(f -> faults.add(which + f.sentence()));
        yield null;
      }
    };
  }

  private static boolean hasDays(Expression expression) {
    return expression instanceof Expression.DaysBetween
        || expression.parts().stream().anyMatch(RelationReader::hasDays);
  }

  /** A name for a quantity, as long as it is written, so that faults name the right column. */
  private String named(MatchResult quantity) {
    var name = "q" + quantities.size();
    while (name.length() < quantity.group().length() || units.containsKey(name)) {
      name += "_";
    }
    quantities.put(name, new BigDecimal(quantity.group(1)));
    units.put(name, quantity.group(2));
    return name;
  }

  /** The names that conditions on such figures may use. */
  public static Scope scopeOf(Set<String> figures) {
    var names = new LinkedHashMap<String, Scope.Name>();
    figures.stream()
        .filter(Scope::allows)
        .forEach(f -> names.put(f, Scope.Name.free(ValueType.NUMBER)));
    return new Scope(names);
  }
}
