package org.townbook.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.townbook.catalog.FigureDefinition;
import org.townbook.catalog.Printing;
import org.townbook.catalog.Printing.Qualifier;
import org.townbook.shared.Units;

/**
 * The exact value turned into the printed one, once: half up to the definition's digits, or to the
 * step of its qualifier.
 *
 * @param value in the figure's unit
 * @param shown in the unit that is printed
 * @param before 约 or 超过, or nothing
 * @param after 余, or nothing
 */
record PrintedNumber(BigDecimal value, BigDecimal shown, String before, String after) {

  static PrintedNumber of(BigDecimal exact, FigureDefinition definition) {
    var printing = definition.printing();
    var rounded = rounded(exact, printing);
    var shown = rounded;
    if (printing.as() != null) {
      shown = Units.convert(rounded, definition.unit(), printing.as());
    }
    var qualifier = printing.qualifier();
    var word = qualifier != null && said(qualifier, exact, rounded) ? qualifier.word() : "";
    boolean behind = qualifier == Qualifier.OVER;
    return new PrintedNumber(rounded, plain(shown), behind ? "" : word, behind ? word : "");
  }

  private static BigDecimal rounded(BigDecimal exact, Printing printing) {
    var step = printing.step();
    if (printing.qualifier() == null || step == null) {
      return plain(exact.setScale(printing.digits(), RoundingMode.HALF_UP));
    }
    var mode =
        switch (printing.qualifier()) {
          case ABOUT -> RoundingMode.HALF_UP;
          case OVER, EXCEEDS -> RoundingMode.FLOOR;
        };
    return plain(exact.divide(step, 0, mode).multiply(step));
  }

  /** 约 is said of a measured average even when it is even; 余 and 超过 only of what is left over. */
  private static boolean said(Qualifier qualifier, BigDecimal exact, BigDecimal rounded) {
    return qualifier == Qualifier.ABOUT || exact.compareTo(rounded) > 0;
  }

  private static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  String digits() {
    return before + plain(shown).toPlainString() + after;
  }

  /** 余 stands between a number, with its 万 or 亿, and the unit: 1万余元, 15余件. */
  String withUnit(FigureDefinition definition) {
    var as = definition.printing().as();
    var unit = as == null ? definition.unit() : as;
    var large = unit.startsWith("万") || unit.startsWith("亿") ? unit.substring(0, 1) : "";
    return before
        + plain(shown).toPlainString()
        + (after.isEmpty() ? unit : large + after + unit.substring(large.length()));
  }
}
