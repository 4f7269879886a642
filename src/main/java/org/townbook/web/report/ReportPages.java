package org.townbook.web.report;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.townbook.catalog.Catalog;
import org.townbook.report.ReportJson;
import org.townbook.report.Reports;
import org.townbook.web.frame.Frame;

/** The reports, written afresh whenever they are opened. */
@Controller
class ReportPages {
  private final Catalog catalog;
  private final Reports reports;

  ReportPages(Catalog catalog, Reports reports) {
    this.catalog = catalog;
    this.reports = reports;
  }

  @GetMapping(path = "/reports", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView list(Frame frame) {
    return new ModelAndView("report/list", Map.of("frame", frame, "reports", catalog.reports()));
  }

  @GetMapping(
      path = {"/reports", "/reports.json"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<Listed> listed() {
    return catalog.reports().stream()
        .map(report -> new Listed(report.key(), report.title().chinese()))
        .toList();
  }

  /** A report that can be written, as programs read it. */
  record Listed(String key, String title) {}

  @GetMapping(path = "/reports/{key}", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView show(Frame frame, @PathVariable String key) {
    var sheet = ReportSheet.of(reports.write(key, frame.where().question()));
    return new ModelAndView("report/show", Map.of("frame", frame, "sheet", sheet));
  }

  @GetMapping(
      path = {"/reports/{key}", "/reports/{key}.json"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  ReportJson written(Frame frame, @PathVariable String key) {
    return ReportJson.of(reports.write(key, frame.where().question()));
  }
}
