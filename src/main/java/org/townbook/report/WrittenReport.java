package org.townbook.report;

import java.util.List;
import org.townbook.figure.FigureValue;
import org.townbook.figure.Question;
import org.townbook.reconcile.CheckResult;

/**
 * A report as it stands for a place and period.
 *
 * @param figures every figure it cites or is decided by, with those they are made of
 * @param checks every check of the catalog with its verdict, what fails first
 */
public record WrittenReport(
    String key,
    Question question,
    Document document,
    List<FigureValue> figures,
    List<CheckResult> checks) {

  public WrittenReport {
    figures = List.copyOf(figures);
    checks = List.copyOf(checks);
  }

  /** Numbers typed by hand that have no source yet, in reading order. */
  public List<String> unsourced() {
    return document.unsourced().stream().map(Run.Unsourced::text).toList();
  }
}
