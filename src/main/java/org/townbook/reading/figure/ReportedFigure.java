package org.townbook.reading.figure;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.townbook.reading.grammar.Plain;
import org.townbook.reading.grammar.Quantity;

/**
 * A number that a report states, with what it is the number of.
 *
 * @param id its place among the figures of the text, from 1
 * @param quantity value and unit as printed, and where
 * @param kind whether it is a level, a growth, a share …
 * @param indicator the noun phrase it is the number of, in plain form
 * @param period as {@code 2022}, {@code 2022H1}, {@code 2022-01..2022-09} or a day; empty if unsaid
 * @param growth signed percent by which it grew, or that it states itself; null if unsaid
 * @param partOf id of the whole it is a part of, 0 if none is named
 * @param of id of the level it is the growth, the change or the share of, 0 if none is printed
 * @param base id of the number of before that it is compared with, 0 if none is printed
 * @param row id of the first figure of the row it stands in: 5%、6%和7%
 * @param names how many names are listed before its row, 0 if none
 * @param sentence number of its sentence, from 0
 * @param planned whether it is expected or aimed at rather than reached
 */
public record ReportedFigure(
    int id,
    Quantity quantity,
    FigureKind kind,
    String indicator,
    String period,
    @Nullable BigDecimal growth,
    int partOf,
    int of,
    int base,
    int row,
    int names,
    int sentence,
    boolean planned) {

  /** The same with its name in plain form: simplified characters. */
  public ReportedFigure inPlainWords() {
    return new ReportedFigure(
        id,
        quantity,
        kind,
        Plain.of(indicator),
        period,
        growth,
        partOf,
        of,
        base,
        row,
        names,
        sentence,
        planned);
  }

  /** The signed growth in percent. */
  public Optional<BigDecimal> grew() {
    return Optional.ofNullable(growth);
  }

  /** The number as printed in its unit. */
  public BigDecimal value() {
    return quantity.value();
  }

  /** The unit as printed. */
  public String unit() {
    return quantity.unit();
  }
}
