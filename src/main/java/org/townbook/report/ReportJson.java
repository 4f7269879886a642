package org.townbook.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.townbook.figure.FigureJson;
import org.townbook.reconcile.CheckJson;

/**
 * A written report as programs read it.
 *
 * @param place code of the place it is about
 * @param asOf the moment whose state of the book it was written from; null for that of now
 * @param unsourced numbers typed by hand, in reading order
 */
public record ReportJson(
    String report,
    String title,
    String place,
    String period,
    @Nullable String asOf,
    List<FigureJson> figures,
    List<CheckJson> checks,
    List<String> unsourced) {

  /** The same, as programs read it. */
  public static ReportJson of(WrittenReport report) {
    var question = report.question();
    var asOf = question.asOf();
    return new ReportJson(
        report.key(),
        report.document().title(),
        question.place().code(),
        question.period().toString(),
        asOf == null ? null : asOf.toString(),
        report.figures().stream().map(FigureJson::of).toList(),
        report.checks().stream().map(CheckJson::of).toList(),
        report.unsourced());
  }
}
