package org.townbook.matching;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Printing;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.shared.Interval;
import org.townbook.shared.Interval.End;

/**
 * What exact values a printed number may stand for: 18.91 for all that rounds to it, 700余 for all
 * from 700 to 800, 超过1亿 for all above. Truncating instead of rounding is let pass: it is a matter
 * of print.
 */
record PrintedBounds(BigDecimal value, BigDecimal step, Kind kind) {
  private static final Set<String> ABOUT = Set.of("约", "大约", "约为", "左右", "上下");
  private static final Set<String> NEARLY = Set.of("近", "将近", "接近");
  private static final Set<String> OVER = Set.of("余", "多", "来");
  private static final Set<String> AT_LEAST =
      Set.of("超过", "超", "逾", "突破", "高于", "大于", "多于", "以上", "及以上", "不少于", "不低于", "至少", "达到或超过");
  private static final Set<String> LESS = Set.of("不足", "不到", "低于", "小于", "少于");
  private static final Set<String> AT_MOST = Set.of("以下", "以内", "之内", "及以下", "不超过", "最多");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** How a qualifier reads. */
  enum Kind {
    PLAIN,
    ABOUT,
    NEARLY,
    OVER,
    AT_LEAST,
    LESS,
    AT_MOST
  }

  /**
   * @param value the printed value with its sign
   * @param printing how the book prints the figure, in the unit as printed; its step counts for
   *     numbers that are multiples of it
   */
  static PrintedBounds of(ReportedFigure figure, BigDecimal value, @Nullable BigDecimal bookStep) {
    var kind = kind(figure.quantity().qualifier());
    var step = ownStep(value);
    if (bookStep != null && value.remainder(bookStep).signum() == 0) {
      step = bookStep;
    }
    return new PrintedBounds(value, step, kind);
  }

  /** The step of the definition's qualifier, if it has one. */
  static @Nullable BigDecimal step(Printing printing) {
    return printing.qualifier() == null ? null : printing.step();
  }

  private static Kind kind(String qualifier) {
    if (ABOUT.contains(qualifier)) {
      return Kind.ABOUT;
    } else if (NEARLY.contains(qualifier)) {
      return Kind.NEARLY;
    } else if (OVER.contains(qualifier)) {
      return Kind.OVER;
    } else if (AT_LEAST.contains(qualifier)) {
      return Kind.AT_LEAST;
    } else if (LESS.contains(qualifier)) {
      return Kind.LESS;
    }
    return AT_MOST.contains(qualifier) ? Kind.AT_MOST : Kind.PLAIN;
  }

  /** The weight of the last digit that is not zero: 10 for 60, 100 for 6500, 0.1 for 2.5. */
  private static BigDecimal ownStep(BigDecimal value) {
    var stripped = value.stripTrailingZeros();
    return value.signum() == 0
        ? BigDecimal.ONE
        : BigDecimal.ONE.scaleByPowerOfTen(-stripped.scale());
  }

  /** Whether the printed number may stand for the exact value. */
  boolean holds(BigDecimal exact) {
    int side = exact.compareTo(value);
    var own = new End(value, true);
    return switch (kind) {
      case PLAIN -> Interval.roundedTo(value).has(exact) || isCut(exact);
      case ABOUT -> Interval.within(value, step.multiply(HALF)).has(exact);
      case NEARLY -> new Interval(value, new End(value.subtract(step), false), own).has(exact);
      case OVER -> new Interval(value, own, new End(value.add(step), false)).has(exact);
      case AT_LEAST -> side >= 0;
      case LESS -> side < 0;
      case AT_MOST -> side <= 0;
    };
  }

  /** Whether it is cut rather than rounded: 63.4 for 63.478. */
  boolean isCut(BigDecimal exact) {
    return kind == Kind.PLAIN
        && value.scale() > 0
        && !Interval.roundedTo(value).has(exact)
        && Interval.cutTo(value).has(exact);
  }
}
