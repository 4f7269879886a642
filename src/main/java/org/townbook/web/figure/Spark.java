package org.townbook.web.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.townbook.figure.TrendPoint;
import org.townbook.web.frame.Words;

/**
 * The months of a trend as small bars on one line, drawn by the server; a month without a number is
 * a mark and not a bar of height nothing.
 *
 * @param line height at which nothing stands
 */
public record Spark(List<Bar> bars, double line) {
  public static final int WIDTH = 360;
  public static final int HEIGHT = 56;

  private static final double GAP = 4;
  private static final double TOP = 2;

  /**
   * @param says month and number in words
   */
  public record Bar(
      double left, double top, double width, double height, boolean known, String says) {}

  public static Spark of(List<TrendPoint> points, Words words) {
    var values = points.stream().map(p -> p.value().result().exact()).toList();
    double most = extreme(values.stream().flatMap(v -> v.stream()).toList(), true);
    double least = extreme(values.stream().flatMap(v -> v.stream()).toList(), false);
    double range = most - least == 0 ? 1 : most - least;
    double scale = (HEIGHT - 2 * TOP) / range;
    double line = TOP + most * scale;
    double step = (WIDTH + GAP) / Math.max(1, points.size());
    var bars = new ArrayList<Bar>();
    for (int i = 0; i < points.size(); i++) {
      var point = points.get(i);
      var value = values.get(i);
      double height = value.map(v -> Math.abs(v.doubleValue()) * scale).orElse(0.0);
      double top = value.filter(v -> v.signum() < 0).isPresent() ? line : line - height;
      var says = words.month(point.month()) + "：" + point.value().printed();
      bars.add(new Bar(i * step, top, step - GAP, Math.max(height, 1), value.isPresent(), says));
    }
    return new Spark(bars, line);
  }

  /** The highest or lowest value, but never on the far side of nothing. */
  private static double extreme(List<BigDecimal> values, boolean most) {
    return values.stream()
        .mapToDouble(BigDecimal::doubleValue)
        .reduce(0, most ? Math::max : Math::min);
  }
}
