package org.townbook.matching.oldreport;

import java.math.BigDecimal;
import org.townbook.shared.Period;

/**
 * A number of an old report that the book could take in, since its own records do not give it.
 *
 * @param id the printed figure's id among those that were read
 * @param value exact as printed, in the catalog's unit
 * @param printed as it stands in the text
 * @param passage where that is: 第3段第12—18字
 * @param quote the clause it stands in
 */
public record Baseline(
    int id,
    String key,
    String title,
    BigDecimal value,
    String unit,
    Period period,
    String printed,
    String passage,
    String quote) {}
