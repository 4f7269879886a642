package org.townbook.bench;

import java.util.ArrayList;
import java.util.List;
import org.townbook.bench.Definition.Derived;
import org.townbook.bench.Definition.Distinct;
import org.townbook.bench.Definition.Latest;
import org.townbook.bench.Definition.Measured;
import org.townbook.bench.Definition.Over;

/**
 * Two hundred figures on one ledger, mixed as the town's own catalog is: counts and sums with
 * conditions, by three dates, some standing or to date, a few distinct and latest, and shares,
 * growth, ratios and daily means made of them. Each is written twice, as a definition and as SQL,
 * so that one can be checked against the other.
 */
final class SyntheticFigures {
  private static final String PIECES = "件";
  private static final String MONEY = "万元";

  private final List<Definition> all = new ArrayList<>();

  private SyntheticFigures() {}

  static List<Definition> all() {
    var figures = new SyntheticFigures();
    figures.received();
    figures.closed();
    figures.standing();
    figures.sums();
    figures.few();
    figures.shares();
    figures.growth();
    figures.quotients();
    return List.copyOf(figures.all);
  }

  private void received() {
    count("events", "", "");
    for (var kind : SyntheticLedger.KINDS) {
      count("events_" + kind, is("kind", kind), sqlIs("kind", kind));
    }
    for (var channel : SyntheticLedger.CHANNELS) {
      count("events_" + channel, is("channel", channel), sqlIs("channel", channel));
      for (var kind : SyntheticLedger.KINDS) {
        count(
            "events_" + channel + "_" + kind,
            is("channel", channel) + " && " + is("kind", kind),
            sqlIs("channel", channel) + " and " + sqlIs("kind", kind));
      }
    }
    for (var level : SyntheticLedger.LEVELS) {
      count("events_" + level, is("level", level), sqlIs("level", level));
    }
  }

  private void closed() {
    counted("closures", "dated: closed_on", "", "closed_on", Over.PERIOD);
    for (var kind : SyntheticLedger.KINDS) {
      counted(
          "closures_" + kind,
          "dated: closed_on\nwhere: " + is("kind", kind),
          sqlIs("kind", kind),
          "closed_on",
          Over.PERIOD);
      counted(
          "on_time_" + kind,
          "dated: closed_on\nwhere: " + is("kind", kind) + " && closed_on <= due_on",
          sqlIs("kind", kind) + " and closed_on <= due_on",
          "closed_on",
          Over.PERIOD);
    }
    for (var channel : SyntheticLedger.CHANNELS) {
      count(
          "closed_of_" + channel,
          is("channel", channel) + " && given(closed_on) && closed_on <= period_end",
          sqlIs("channel", channel) + " and closed_on <= :last");
    }
    counted("rated", "dated: rated_on", "", "rated_on", Over.PERIOD);
    counted(
        "satisfied",
        "dated: rated_on\nwhere: rating in [\"good\", \"fair\"]",
        "rating in ('good', 'fair')",
        "rated_on",
        Over.PERIOD);
  }

  private void standing() {
    var open = "standing: {since: received_on, until: closed_on}";
    var sqlOpen = "(closed_on is null or closed_on > :last)";
    counted("open", open, sqlOpen, "received_on", Over.TO_DATE);
    for (var channel : SyntheticLedger.CHANNELS) {
      counted(
          "open_" + channel,
          open + "\nwhere: " + is("channel", channel),
          sqlOpen + " and " + sqlIs("channel", channel),
          "received_on",
          Over.TO_DATE);
    }
    counted(
        "overdue",
        "over: to_date\n"
            + "where: due_on < period_end && (!given(closed_on) || closed_on > period_end)",
        "due_on < :last and " + sqlOpen,
        "received_on",
        Over.TO_DATE);
    counted("to_date", "over: to_date", "", "received_on", Over.TO_DATE);
    for (var level : SyntheticLedger.LEVELS) {
      counted(
          "to_date_" + level,
          "over: to_date\nwhere: " + is("level", level),
          sqlIs("level", level),
          "received_on",
          Over.TO_DATE);
    }
  }

  private void sums() {
    sum("amount", MONEY, "amount", "", "");
    for (var kind : SyntheticLedger.KINDS) {
      sum("amount_" + kind, MONEY, "amount", is("kind", kind), sqlIs("kind", kind));
    }
    for (var channel : SyntheticLedger.CHANNELS) {
      sum("amount_" + channel, MONEY, "amount", is("channel", channel), sqlIs("channel", channel));
    }
    for (var level : SyntheticLedger.LEVELS) {
      sum("people_" + level, "人", "people", is("level", level), sqlIs("level", level));
    }
  }

  private void few() {
    measured("amount_mean", MONEY, "average: amount", "avg(amount)", "");
    measured("people_mean", "人", "average: people", "avg(people)", "");
    count("costly", "amount >= 5", "amount >= 5");
    all.add(new Distinct("grids", "个", "from: event\ndistinct: grid", "grid"));
    all.add(new Distinct("handlers", "人", "from: event\ndistinct: handler", "handler"));
    all.add(
        new Latest(
            "waiting", PIECES, "from: event\nlatest: waiting\nper: grid", "waiting", "grid"));
  }

  private void shares() {
    for (var channel : SyntheticLedger.CHANNELS) {
      share("closure_rate_" + channel, "closed_of_" + channel, "events_" + channel);
      share("share_of_" + channel, "events_" + channel, "events");
    }
    for (var kind : SyntheticLedger.KINDS) {
      share("on_time_rate_" + kind, "on_time_" + kind, "closures_" + kind);
      share("share_of_" + kind, "events_" + kind, "events");
    }
    for (var level : SyntheticLedger.LEVELS) {
      share("share_of_" + level, "events_" + level, "events");
    }
  }

  private void growth() {
    grows("events");
    grows("amount");
    for (var kind : SyntheticLedger.KINDS) {
      grows("events_" + kind);
      grows("amount_" + kind);
    }
    SyntheticLedger.CHANNELS.forEach(channel -> grows("events_" + channel));
  }

  private void quotients() {
    perDay("events");
    perDay("closures");
    for (var kind : SyntheticLedger.KINDS) {
      perDay("events_" + kind);
      derived(
          "amount_of_one_" + kind,
          MONEY,
          "ratio: {of: amount_%1$s, over: events_%1$s}".formatted(kind),
          "amount_%1$s::numeric / nullif(events_%1$s, 0)".formatted(kind),
          "");
    }
  }

  private void count(String key, String where, String when) {
    measured(key, PIECES, "count: rows" + where(where), "count(*)", when);
  }

  private void sum(String key, String unit, String field, String where, String when) {
    measured(key, unit, "sum: " + field + where(where), "sum(" + field + ")", when);
  }

  private void measured(String key, String unit, String formula, String value, String when) {
    all.add(
        new Measured(
            key, unit, "from: event\n" + formula, value, when, "received_on", Over.PERIOD));
  }

  private void counted(String key, String formula, String when, String dated, Over over) {
    all.add(
        new Measured(
            key, PIECES, "from: event\ncount: rows\n" + formula, "count(*)", when, dated, over));
  }

  private void share(String key, String part, String of) {
    derived(
        key,
        "%",
        "share: {part: " + part + ", of: " + of + "}",
        "100::numeric * " + part + " / nullif(" + of + ", 0)",
        "");
  }

  private void grows(String of) {
    derived(
        "growth_of_" + of,
        "%",
        "growth: {of: " + of + ", on: year}",
        "100::numeric * (%1$s - %1$s_before) / nullif(%1$s_before, 0)".formatted(of),
        of);
  }

  private void perDay(String of) {
    derived(
        "daily_" + of,
        of.equals("amount") ? MONEY : PIECES,
        "per_day: " + of,
        of + "::numeric / :days",
        "");
  }

  private void derived(String key, String unit, String formula, String value, String grows) {
    all.add(new Derived(key, unit, formula + "\nround: 2", value, grows));
  }

  private static String where(String where) {
    return where.isEmpty() ? "" : "\nwhere: " + where;
  }

  private static String is(String field, String value) {
    return field + " == \"" + value + "\"";
  }

  private static String sqlIs(String field, String value) {
    return field + " = '" + value + "'";
  }
}
