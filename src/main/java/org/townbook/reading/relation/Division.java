package org.townbook.reading.relation;

import java.util.List;
import org.townbook.reading.figure.ReportedFigure;

/**
 * A whole and what looks like its parts.
 *
 * @param isSaid whether the text says that they are: 其中, a colon, 合计
 * @param isExhaustive whether it says or means that they are all: a colon, 合计, 男 and 女
 */
record Division(
    ReportedFigure whole, List<ReportedFigure> parts, boolean isSaid, boolean isExhaustive) {}
