package org.townbook.reading;

import java.util.List;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.reading.relation.Relation;
import org.townbook.reading.style.StyleRemark;

/**
 * What reading a report came to.
 *
 * @param text the text that all places refer to
 * @param figures every figure, in order
 * @param relations what figures have to do with each other, those that hold too
 * @param style places where a number is not written as it should be
 */
public record ReadReport(
    String text, List<ReportedFigure> figures, List<Relation> relations, List<StyleRemark> style) {}
