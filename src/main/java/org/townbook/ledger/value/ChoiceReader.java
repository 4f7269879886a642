package org.townbook.ledger.value;

import static org.townbook.ledger.value.Reading.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.townbook.catalog.CodeList;
import org.townbook.ledger.Violation;
import org.townbook.shared.NearNames;

/** A choice out of a code list, by its code or by its Chinese title; kept as the code. */
final class ChoiceReader implements FieldReader {
  private static final int LISTED_MAX = 12;

  private final CodeList list;
  private final Map<String, Reading> known = new HashMap<>();

  ChoiceReader(CodeList list) {
    this.list = list;
    for (var entry : list.entries()) {
      known.putIfAbsent(entry.title().chinese(), new Reading.Value(entry.code()));
    }
    for (var entry : list.entries()) {
      known.put(entry.code(), new Reading.Value(entry.code()));
    }
  }

  @Override
  public Reading read(String text, PlaceDirectory places) {
    var found = known.get(text);
    if (found == null) {
      found = known.get(CellText.halfWidth(text));
    }
    return found == null ? unknown(text) : found;
  }

  private Reading unknown(String text) {
    var titles = list.entries().stream().map(e -> e.title().chinese()).toList();
    var near = NearNames.of(text, known.keySet());
    List<String> offered = near.isEmpty() && titles.size() <= LISTED_MAX ? titles : near;
    return fault(
        Violation.CHOICE,
        "“"
            + list.title().chinese()
            + "”里没有"
            + CellText.quoted(text)
            + (offered.isEmpty()
                ? "；请从代码表 " + list.key() + " 中选。"
                : (near.isEmpty() ? "；可填：" : "；相近的有：") + String.join("、", offered) + "。"));
  }
}
