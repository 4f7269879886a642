package org.townbook.catalog.fault;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.townbook.catalog.CatalogProblem;
import org.townbook.catalog.CodeList;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.Title;

/**
 * Files go by titles: a column's head finds its field, a written choice its code. So no two of one
 * ledger or list may bear the same.
 */
final class SameTitles {
  private SameTitles() {}

  static void find(Definitions all, List<CatalogProblem> problems) {
    for (var list : all.codeLists().values()) {
      among(
          list.entries(),
          CodeList.Entry::title,
          (entry, other) ->
              problems.add(
                  new CatalogProblem(
                      list.origin(), same("代码", entry.code(), other.code(), entry.title()))));
    }
    for (LedgerDefinition ledger : all.ledgers().values()) {
      among(
          ledger.fields(),
          field -> field.title(),
          (field, other) ->
              problems.add(
                  new CatalogProblem(
                      ledger.origin(), same("字段", field.name(), other.name(), field.title()))));
    }
  }

  /** Tells of each whose Chinese title an earlier one bears. */
  static <T> void among(
      Collection<T> all, Function<T, Title> title, BiConsumer<T, T> sameAsEarlier) {
    var seen = new HashMap<String, T>();
    for (var one : all) {
      var earlier = seen.putIfAbsent(title.apply(one).chinese(), one);
      if (earlier != null) {
        sameAsEarlier.accept(one, earlier);
      }
    }
  }

  static String same(String kind, String one, String other, Title title) {
    return kind + " " + one + " 与 " + other + " 的标题都是“" + title.chinese() + "”";
  }
}
