package org.townbook.sample;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts an exact total into parts, by weights. No digit is lost: what division leaves is spread. */
final class Parts {
  private static final BigDecimal WEIGHT_UNITS = BigDecimal.valueOf(1_000_000_000L);

  private Parts() {}

  /** Whether the total can be cut into so many parts of at least {@code least}. */
  static boolean isPossible(BigDecimal total, BigDecimal least, int parts) {
    return parts > 0 && least.multiply(BigDecimal.valueOf(parts)).compareTo(total) <= 0;
  }

  /**
   * One part per weight, each a number of {@code digits} decimals and at least {@code least};
   * together they are exactly {@code total}.
   *
   * @throws IllegalArgumentException if that cannot be
   */
  static List<BigDecimal> of(BigDecimal total, int digits, BigDecimal least, List<Double> weights) {
    if (!isPossible(total, least, weights.size())) {
      throw new IllegalArgumentException(
          total + " cannot be cut into " + weights.size() + " parts of at least " + least);
    }
    var floor = units(least, digits);
    var free = units(total, digits).subtract(floor.multiply(BigInteger.valueOf(weights.size())));
    return shares(free, weights).stream()
        .map(share -> new BigDecimal(share.add(floor), digits))
        .toList();
  }

  private static BigInteger units(BigDecimal amount, int digits) {
    try {
      return amount.movePointRight(digits).toBigIntegerExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(amount + " has more than " + digits + " decimals", e);
    }
  }

  /** Whole shares by weight; the units left over go to those who lost most by rounding down. */
  private static List<BigInteger> shares(BigInteger whole, List<Double> weights) {
    var exact =
        weights.stream().map(w -> BigDecimal.valueOf(w).multiply(WEIGHT_UNITS).toBigInteger());
    var units = exact.map(u -> u.max(BigInteger.ONE)).toList();
    var sum = units.stream().reduce(BigInteger.ZERO, BigInteger::add);
    var shares = new ArrayList<BigInteger>();
    var lost = new ArrayList<BigInteger>();
    for (var unit : units) {
      var cut = whole.multiply(unit).divideAndRemainder(sum);
      shares.add(cut[0]);
      lost.add(cut[1]);
    }
    int left = whole.subtract(shares.stream().reduce(BigInteger.ZERO, BigInteger::add)).intValue();
    IntStream.range(0, shares.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> lost.get(i)).reversed())
        .limit(left)
        .forEach(i -> shares.set(i, shares.get(i).add(BigInteger.ONE)));
    return shares;
  }
}
