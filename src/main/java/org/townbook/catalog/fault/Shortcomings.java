package org.townbook.catalog.fault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogProblem;
import org.townbook.catalog.FigureDefinition;
import org.townbook.catalog.Formula;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.LedgerDefinition.Example;
import org.townbook.catalog.Origin;
import org.townbook.catalog.Title;

/** What a sound catalog still lacks before it can be shared with other towns. */
public final class Shortcomings {
  /** The list of offices: ledgers name their keeper from it. */
  private static final String OFFICES = "office";

  private final Catalog catalog;
  private final List<CatalogProblem> found = new ArrayList<>();

  private Shortcomings(Catalog catalog) {
    this.catalog = catalog;
  }

  /** All of them, by file and line. */
  public static List<CatalogProblem> of(Catalog catalog) {
    var shortcomings = new Shortcomings(catalog);
    catalog.ledgers().forEach(shortcomings::examples);
    shortcomings.english();
    shortcomings.unusedLists();
    shortcomings.titles();
    catalog.figures().forEach(shortcomings::twice);
    return shortcomings.found.stream().sorted().toList();
  }

  private void examples(LedgerDefinition ledger) {
    if (ledger.examples().stream().noneMatch(Example::accepted)) {
      note(ledger.origin(), "还没有样例说哪样的行收下：examples 里加一个 accepts");
    }
    if (ledger.examples().stream().allMatch(Example::accepted)) {
      note(ledger.origin(), "还没有样例说哪样的行拒绝：examples 里加一个 refuses");
    }
  }

  private void english() {
    catalog
        .codeLists()
        .forEach(list -> {
          english(list.title(), "", list.origin());
          list.entries().forEach(e -> english(e.title(), "代码 " + e.code() + " ", list.origin()));
        });
    catalog
        .ledgers()
        .forEach(ledger -> {
          english(ledger.title(), "", ledger.origin());
          ledger.fields().forEach(f -> english(f.title(), "字段 " + f.name() + " ", ledger.origin()));
        });
    catalog.figures().forEach(figure -> english(figure.title(), "", figure.origin()));
    catalog.checks().forEach(check -> english(check.title(), "", check.origin()));
  }

  private void english(Title title, String of, Origin origin) {
    if (title.english() == null) {
      note(origin, of + "还没有英文标题 title_en");
    }
  }

  /** A report's words, a list of ledgers: people tell them apart by title alone. */
  private void titles() {
    SameTitles.among(
        catalog.ledgers(),
        LedgerDefinition::title,
        (one, other) ->
            note(one.origin(), SameTitles.same("台账", one.key(), other.key(), one.title())));
    SameTitles.among(
        catalog.figures(),
        FigureDefinition::title,
        (one, other) ->
            note(one.origin(), SameTitles.same("数字", one.key(), other.key(), one.title())));
  }

  /** A share of itself is always 100 %, a difference from itself 0. */
  private void twice(FigureDefinition figure) {
    var seen = new HashSet<String>();
    figure.formula().inputs().stream()
        .filter(input -> !seen.add(input))
        .forEach(input -> note(figure.origin(), "数字 " + input + " 用了两次"));
  }

  private void unusedLists() {
    var used = usedLists();
    catalog.codeLists().stream()
        .filter(list -> !used.contains(list.key()))
        .forEach(list -> note(list.origin(), "代码表 " + list.key() + " 没有台账或数字用它"));
  }

  private Set<String> usedLists() {
    var used = new HashSet<String>();
    used.add(OFFICES);
    for (var ledger : catalog.ledgers()) {
      for (var field : ledger.fields()) {
        var of = field.of();
        if (of != null) {
          used.add(of);
        }
      }
    }
    for (var figure : catalog.figures()) {
      if (figure.formula() instanceof Formula.CodeCount(var list)) {
        used.add(list);
      }
    }
    return used;
  }

  private void note(Origin origin, String message) {
    found.add(new CatalogProblem(origin, message));
  }
}
