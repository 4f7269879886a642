package org.townbook.figure;

import java.time.YearMonth;

/** A figure in one month of a trend. */
public record TrendPoint(YearMonth month, FigureValue value) {}
