package org.townbook.web.figure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.FigureDefinition;
import org.townbook.figure.FigureJson;
import org.townbook.figure.FigureRecords;
import org.townbook.figure.FigureValue;
import org.townbook.figure.Figures;
import org.townbook.people.Places;
import org.townbook.web.frame.Frame;
import org.townbook.web.frame.Lamp;
import org.townbook.web.frame.NoPage;
import org.townbook.web.frame.Paging;
import org.townbook.web.ledger.RecordWords;

/** The list of figures, each one opened, and the panel that a click on a number brings. */
@Controller
class FigurePages {
  private static final int MONTHS_OF_A_SPARK = 12;
  private static final int MONTHS_AT_MOST = 60;
  private static final int FIRST_RECORDS = 8;
  private static final int RECORDS_OF_A_PAGE = 50;

  private final Catalog catalog;
  private final Figures figures;
  private final Places places;
  private final RecordWords words;

  FigurePages(Catalog catalog, Figures figures, Places places, RecordWords words) {
    this.catalog = catalog;
    this.figures = figures;
    this.places = places;
    this.words = words;
  }

  @GetMapping(path = "/figures", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView list(
      Frame frame,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state) {
    var list = FigureList.of(catalog, found(frame, q, state));
    return new ModelAndView(
        "figure/list", Map.of("frame", frame, "list", list, "q", q, "state", state));
  }

  @GetMapping(
      path = {"/figures", "/figures.json"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<FigureJson> listed(
      Frame frame,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state) {
    return found(frame, q, state).stream().map(FigureJson::of).toList();
  }

  @GetMapping(path = "/figures/{key}", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView show(
      Frame frame, @PathVariable String key, @RequestParam(defaultValue = "24") int months) {
    if (months < 1 || months > MONTHS_AT_MOST) {
      throw NoPage.unreadable("wrong.months", months, MONTHS_AT_MOST);
    }
    return figures.inOneSnapshot(() ->
        new ModelAndView(
            "figure/show",
            Map.of(
                "frame",
                frame,
                "sheet",
                sheet(frame, key, months),
                "months",
                months,
                "below",
                FigureSheet.below(below(frame, key)))));
  }

  private Collection<FigureValue> below(Frame frame, String key) {
    var places = this.places.below(frame.where().place());
    return figures.compute(key, places.stream().map(frame.where()::at).toList()).values();
  }

  @GetMapping(
      path = {"/figures/{key}", "/figures/{key}.json"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  FigureJson figure(Frame frame, @PathVariable String key) {
    return FigureJson.of(figures.compute(key, frame.where().question()));
  }

  @GetMapping("/figures/{key}/panel")
  ModelAndView panel(Frame frame, @PathVariable String key) {
    var sheet = figures.inOneSnapshot(() -> sheet(frame, key, MONTHS_OF_A_SPARK));
    var spark = Spark.of(sheet.trend(), frame.words());
    return new ModelAndView("figure/panel", Map.of("frame", frame, "sheet", sheet, "spark", spark));
  }

  @GetMapping(path = "/figures/{key}/records", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView records(
      Frame frame, @PathVariable String key, @RequestParam(defaultValue = "1") int page) {
    return figures.inOneSnapshot(() -> {
      var records = page(frame, key, page);
      return new ModelAndView(
          "figure/records",
          Map.of(
              "frame", frame,
              "value", figures.compute(key, frame.where().question()),
              "counted", catalog.figure(records.figure()),
              "table", words.table(records, frame.words()),
              "paging", new Paging(records.total(), page, RECORDS_OF_A_PAGE)));
    });
  }

  @GetMapping(
      path = {"/figures/{key}/records", "/figures/{key}/records.json"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  RecordsBody recordsBody(
      Frame frame, @PathVariable String key, @RequestParam(defaultValue = "1") int page) {
    return RecordsBody.of(page(frame, key, page));
  }

  private FigureRecords page(Frame frame, String key, int page) {
    if (!isCounted(key)) {
      throw NoPage.missing("figure.no_records", frame.of(catalog.figure(key).title()));
    }
    Paging.require(page);
    return figures.records(key, frame.where().question(), page - 1, RECORDS_OF_A_PAGE);
  }

  private FigureSheet sheet(Frame frame, String key, int months) {
    var question = frame.where().question();
    var explanation = figures.explain(key, question);
    var ledgers = explanation.value().ledgers().stream().sorted().map(catalog::ledger).toList();
    if (!isCounted(key)) {
      return new FigureSheet(explanation, figures.trend(key, question, months), ledgers, null, 0);
    }
    var records = figures.records(key, question, 0, FIRST_RECORDS);
    return new FigureSheet(
        explanation,
        figures.trend(key, question, months),
        ledgers,
        words.table(records, frame.words()),
        records.total());
  }

  /** Whether records stand behind it; a number of code-list entries or of days has none. */
  private boolean isCounted(String key) {
    return RecordsBody.isCounted(catalog, key);
  }

  private List<FigureValue> found(Frame frame, String words, String state) {
    if (!state.isEmpty() && Lamp.states().stream().noneMatch(lamp -> lamp.code().equals(state))) {
      throw NoPage.unreadable("wrong.state", state);
    }
    var keys =
        catalog.figures().stream()
            .filter(definition -> FigureList.speaksOf(definition, words))
            .map(FigureDefinition::key)
            .toList();
    return figures.compute(keys, frame.where().question()).stream()
        .filter(figure -> state.isEmpty() || figure.state().equals(state))
        .toList();
  }
}
