package org.townbook.catalog.expression;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ledger that these tests speak about, and short ways to read expressions over it. */
final class Petition {

  static final Scope SCOPE =
      new Scope(
          Map.of(
              "channel", Scope.Name.choice(Set.of("online", "letter", "visit")),
              "title", Scope.Name.free(ValueType.TEXT),
              "amount", Scope.Name.free(ValueType.NUMBER),
              "limit", Scope.Name.free(ValueType.NUMBER),
              "received_on", Scope.Name.free(ValueType.DAY),
              "closed_on", Scope.Name.free(ValueType.DAY),
              "flagged", Scope.Name.free(ValueType.FLAG)));

  private Petition() {}

  static Expression condition(String source) {
    return valid(Language.condition(source, SCOPE));
  }

  static Expression number(String source) {
    return valid(Language.number(source, SCOPE));
  }

  /** Values by name and value in turn; null is absent. */
  static Values values(@Nullable Object... pairs) {
    var map = new HashMap<String, @Nullable Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return Values.of(map::get);
  }

  private static Expression valid(Parsed parsed) {
    return switch (parsed) {
      case Parsed.Valid valid -> valid.expression();
      case Parsed.Invalid invalid -> throw new AssertionError(invalid.faults().toString());
    };
  }
}
