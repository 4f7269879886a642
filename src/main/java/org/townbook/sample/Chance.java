package org.townbook.sample;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that is the same each time: equal words give equal draws, on any machine. */
final class Chance {
  private static final int WEIGHT_STEPS = 3;

  private final SplittableRandom random;

  private Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static Chance seededBy(String... words) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(String.join("\n", words).getBytes(StandardCharsets.UTF_8));
      return new Chance(ByteBuffer.wrap(hash).getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A whole number, both bounds included. */
  long whole(long from, long to) {
    return random.nextLong(from, to + 1);
  }

  double unit() {
    return random.nextDouble();
  }

  <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /**
   * How large one thing is beside others of its kind: always above 0, around 1, often a little
   * smaller, sometimes a good deal larger, as firms, fields and villages are.
   *
   * @param spread 0 for all alike; 1 for sizes that mostly lie within a factor of three
   */
  double weight(double spread) {
    double sum = 0;
    for (int i = 0; i < WEIGHT_STEPS; i++) {
      sum += random.nextDouble() - 0.5;
    }
    return StrictMath.exp(spread * sum);
  }

  /** The given number of elements, drawn without return, in their old order. */
  <T> List<T> choose(List<T> of, int number) {
    var chosen = new ArrayList<T>(number);
    int left = of.size();
    int wanted = number;
    for (var each : of) {
      if (random.nextInt(left) < wanted) {
        chosen.add(each);
        wanted--;
      }
      left--;
    }
    return chosen;
  }
}
