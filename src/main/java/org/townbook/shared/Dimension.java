package org.townbook.shared;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;

/**
 * What a quantity measures: money, land, weight …, each with its power, so that products and
 * quotients have one too: 元/亩. What only counts (个, 人), times (天, 小时) or is a share (%) has no
 * power: 万元 of each village are 万元. Such a plain quantity has its kind, which says what it may be
 * added to and compared with; a pure number, such as the quotient of two counts, goes with every
 * kind.
 *
 * @param powers of what is measured; empty for a plain quantity
 * @param kind of a plain quantity; empty for a pure number
 */
public record Dimension(Map<String, Integer> powers, String kind) {
  /** A pure number. */
  public static final Dimension NUMBER = new Dimension(Map.of(), "");

  /** Takes the powers that are not nought; what has any has no kind. */
  public Dimension {
    powers = Map.copyOf(powers);
    kind = powers.isEmpty() ? kind : "";
  }

  static Dimension measured(String what) {
    return new Dimension(Map.of(what, 1), "");
  }

  static Dimension plain(String kind) {
    return new Dimension(Map.of(), kind);
  }

  /** Of a product: 人 × 次 and 人 × 天 are a count, and so is a share of a count. */
  public Dimension times(Dimension other) {
    return new Dimension(powers(other, Integer::sum), product(kind, other.kind));
  }

  private static String product(String a, String b) {
    if (a.equals(b) || b.isEmpty()) {
      return a;
    }
    if (a.isEmpty() || a.equals(Units.PERCENT)) {
      return b;
    }
    return b.equals(Units.PERCENT) ? a : Units.COUNT;
  }

  /** Of a quotient: 人 ÷ 户 is a pure number, 万元 ÷ 户 are 万元. */
  public Dimension over(Dimension divisor) {
    return new Dimension(powers(divisor, (a, b) -> a - b), kind.equals(divisor.kind) ? "" : kind);
  }

  private Map<String, Integer> powers(Dimension other, IntBinaryOperator reckon) {
    var result = new TreeMap<>(powers);
    other.powers.forEach(
        (what, power) -> result.put(what, reckon.applyAsInt(result.getOrDefault(what, 0), power)));
    result.values().removeIf(power -> power == 0);
    return result;
  }

  /**
   * Of a sum, and of what two sides of a comparison are; empty if they measure different things.
   */
  public Optional<Dimension> with(Dimension other) {
    boolean fits =
        powers.equals(other.powers)
            && (kind.equals(other.kind) || kind.isEmpty() || other.kind.isEmpty());
    return fits ? Optional.of(kind.isEmpty() ? other : this) : Optional.empty();
  }

  /** Whether it is a share of something: in percent. */
  public boolean isPercent() {
    return kind.equals(Units.PERCENT);
  }
}
