package org.townbook.web.today;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.LedgerDefinition.EntryLevel;
import org.townbook.figure.Figures;
import org.townbook.ledger.LedgerStanding;
import org.townbook.ledger.Ledgers;
import org.townbook.reconcile.CheckResult;
import org.townbook.reconcile.Reconciliation;
import org.townbook.report.Reports;
import org.townbook.report.WrittenReport;
import org.townbook.shared.Place;
import org.townbook.web.frame.Frame;

/** The first page: how the town stands, what is silent, what is odd, what is stale. */
@Controller
class TodayPages {
  private static final int STALE_AT_MOST = 10;
  private static final Duration FRESH = Duration.ofDays(7);

  private final Catalog catalog;
  private final Figures figures;
  private final Ledgers ledgers;
  private final Reports reports;
  private final Reconciliation reconciliation;
  private final Headlines headlines;
  private final Clock clock;

  TodayPages(
      Catalog catalog,
      Figures figures,
      Ledgers ledgers,
      Reports reports,
      Reconciliation reconciliation,
      Headlines headlines,
      Clock clock) {
    this.catalog = catalog;
    this.figures = figures;
    this.ledgers = ledgers;
    this.reports = reports;
    this.reconciliation = reconciliation;
    this.headlines = headlines;
    this.clock = clock;
  }

  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView today(Frame frame) {
    return figures.inOneSnapshot(() -> page(frame));
  }

  private ModelAndView page(Frame frame) {
    var question = frame.where().question();
    var report = catalog.reports().stream().findFirst().map(r -> reports.write(r.key(), question));
    var checks = report.map(WrittenReport::checks).orElseGet(() -> reconciliation.run(question));
    var standings = ledgers.standings(frame.where().place());
    var silences = Silence.of(figures.silences(question));
    return new ModelAndView(
        "today/show",
        Map.of(
            "frame", frame,
            "headlines", headlines.of(frame.where(), report, frame.words()),
            "findings", findings(checks, silences),
            "checks", checks.size(),
            "silences", silences,
            "standings", stalest(standings, frame.where().place()),
            "reports", catalog.reports()));
  }

  /** Those that fail, but for completeness, which is told apart. */
  private static List<CheckResult> findings(List<CheckResult> checks, List<Silence> silences) {
    var toldApart = silences.stream().map(Silence::check).toList();
    return checks.stream()
        .filter(check -> check.verdict().isFinding() && !toldApart.contains(check.key()))
        .toList();
  }

  /** Never written first, then the longest unwritten; what is fresh is left out. */
  private List<LedgerStanding> stalest(List<LedgerStanding> standings, Place place) {
    Comparator<Instant> order = Comparator.nullsFirst(Comparator.naturalOrder());
    var fresh = clock.instant().minus(FRESH);
    return standings.stream()
        .filter(s -> isWrittenAt(place, s.ledger()))
        .filter(s -> s.lastWritten() == null || s.lastWritten().isBefore(fresh))
        .sorted(Comparator.comparing(LedgerStanding::lastWritten, order))
        .limit(STALE_AT_MOST)
        .toList();
  }

  /** A village is not asked for what the town writes. */
  private static boolean isWrittenAt(Place place, LedgerDefinition ledger) {
    return place.level() != Place.Level.VILLAGE || ledger.enteredAt() == EntryLevel.VILLAGE;
  }
}
