package org.townbook.web.finding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.townbook.catalog.Catalog;
import org.townbook.figure.Figures;
import org.townbook.reconcile.CheckJson;
import org.townbook.reconcile.Reconciliation;
import org.townbook.web.frame.Frame;

/** The checks with what they came to. Reading runs them afresh and keeps nothing. */
@Controller
class FindingPages {
  private final Catalog catalog;
  private final Figures figures;
  private final Reconciliation reconciliation;

  FindingPages(Catalog catalog, Figures figures, Reconciliation reconciliation) {
    this.catalog = catalog;
    this.figures = figures;
    this.reconciliation = reconciliation;
  }

  @GetMapping(path = "/findings", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView list(Frame frame) {
    return figures.inOneSnapshot(() -> page(frame));
  }

  private ModelAndView page(Frame frame) {
    var question = frame.where().question();
    var results = reconciliation.run(question);
    var keys = new LinkedHashSet<String>();
    results.forEach(result -> keys.addAll(result.figures()));
    var kept =
        reconciliation.findings(question.place().code()).stream()
            .filter(finding -> finding.period().equals(question.period()))
            .toList();
    var list = FindingList.of(results, catalog, figures.compute(keys, question), kept);
    return new ModelAndView("finding/list", Map.of("frame", frame, "list", list));
  }

  @GetMapping(
      path = {"/findings", "/findings.json"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<CheckJson> listed(Frame frame) {
    return reconciliation.run(frame.where().question()).stream().map(CheckJson::of).toList();
  }
}
