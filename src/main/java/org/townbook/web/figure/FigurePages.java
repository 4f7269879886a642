package org.townbook.web.figure;

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
import org.townbook.figure.FigureValue;
import org.townbook.figure.Figures;
import org.townbook.web.frame.Frame;
import org.townbook.web.frame.Lamp;
import org.townbook.web.frame.Refusal;

/** The list of figures. */
@Controller
class FigurePages {
  private final Catalog catalog;
  private final Figures figures;

  FigurePages(Catalog catalog, Figures figures) {
    this.catalog = catalog;
    this.figures = figures;
  }

  /** The first page, until there is one of its own. */
  @GetMapping("/")
  String first() {
    return "redirect:/figures";
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
  List<FigureBody> listed(
      Frame frame,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state) {
    return found(frame, q, state).stream().map(FigureBody::of).toList();
  }

  @GetMapping(
      path = {"/figures/{key}", "/figures/{key}.json"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  FigureBody figure(Frame frame, @PathVariable String key) {
    return FigureBody.of(figures.compute(key, frame.where().question()));
  }

  private List<FigureValue> found(Frame frame, String words, String state) {
    if (!state.isEmpty() && Lamp.states().stream().noneMatch(lamp -> lamp.code().equals(state))) {
      throw Refusal.unreadable("wrong.state", state);
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
