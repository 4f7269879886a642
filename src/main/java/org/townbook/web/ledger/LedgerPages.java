package org.townbook.web.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.townbook.catalog.Catalog;
import org.townbook.ledger.LedgerRecord;
import org.townbook.ledger.Ledgers;
import org.townbook.web.frame.Frame;
import org.townbook.web.frame.NoPage;
import org.townbook.web.frame.Paging;

/** The ledgers, the records in each, and what became of a record. */
@Controller
class LedgerPages {
  private final Catalog catalog;
  private final Ledgers ledgers;
  private final RecordWords words;
  private final Histories histories;

  LedgerPages(Catalog catalog, Ledgers ledgers, RecordWords words, Histories histories) {
    this.catalog = catalog;
    this.ledgers = ledgers;
    this.words = words;
    this.histories = histories;
  }

  @GetMapping(path = "/ledgers", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView list(Frame frame, @RequestParam(defaultValue = "") String q) {
    var standings = ledgers.standings(frame.where().place());
    var list = LedgerList.of(catalog, standings, q, frame.words());
    return new ModelAndView("ledger/list", Map.of("frame", frame, "list", list, "q", q));
  }

  @GetMapping(
      path = {"/ledgers", "/ledgers.json"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<LedgerJson> listed(Frame frame) {
    return ledgers.standings(frame.where().place()).stream().map(LedgerJson::of).toList();
  }

  @GetMapping(path = "/ledgers/{key}", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView show(Frame frame, @PathVariable String key) {
    var ledger = catalog.ledger(key);
    var wish = RecordWish.of(ledger, frame.here());
    var query = wish.query(frame.where());
    var page = ledgers.page(key, query);
    return new ModelAndView(
        "ledger/show",
        Map.of(
            "frame",
            frame,
            "ledger",
            ledger,
            "wish",
            wish,
            "choices",
            words.choices(ledger, frame.words()),
            "table",
            words.table(ledger, page.records(), ledgers.totals(key, query), frame.words()),
            "paging",
            new Paging(page.total(), page.page(), page.size())));
  }

  @GetMapping(
      path = {"/ledgers/{key}", "/ledgers/{key}.json"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  LedgerJson shown(Frame frame, @PathVariable String key) {
    var ledger = catalog.ledger(key);
    var query = RecordWish.of(ledger, frame.here()).query(frame.where());
    return LedgerJson.of(ledger, ledgers.page(key, query));
  }

  @GetMapping(path = "/ledgers/{key}/records/{id}", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView record(Frame frame, @PathVariable String key, @PathVariable String id) {
    var ledger = catalog.ledger(key);
    var history = histories.of(ledger, revisions(key, id), frame);
    return new ModelAndView(
        "ledger/record", Map.of("frame", frame, "ledger", ledger, "history", history));
  }

  @GetMapping(
      path = {"/ledgers/{key}/records/{id}", "/ledgers/{key}/records/{id}.json"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<LedgerJson.Item> recorded(@PathVariable String key, @PathVariable String id) {
    var ledger = catalog.ledger(key);
    return revisions(key, id).stream().map(r -> LedgerJson.Item.of(r, ledger)).toList();
  }

  private List<LedgerRecord> revisions(String ledger, String id) {
    var revisions = ledgers.history(ledger, uuid(id));
    if (revisions.isEmpty()) {
      throw NoPage.missing("record.missing", id);
    }
    return revisions;
  }

  private static UUID uuid(String id) {
    if (!id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
      throw NoPage.missing("record.missing", id);
    }
    return UUID.fromString(id);
  }
}
