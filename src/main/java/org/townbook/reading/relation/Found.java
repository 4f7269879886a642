package org.townbook.reading.relation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.townbook.reading.figure.ReportedFigure;

/** Makes relations of figures. */
final class Found {
  private Found() {}

  /** A relation of a first figure and others. */
  static Relation of(
      RelationKind kind,
      ReportedFigure first,
      List<ReportedFigure> others,
      @Nullable BigDecimal expected,
      Verdict verdict,
      Rule rule,
      String message) {
    var ids = Stream.concat(Stream.of(first), others.stream()).map(ReportedFigure::id).toList();
    return new Relation(kind, ids, expected, first.value(), verdict, rule, message);
  }
}
