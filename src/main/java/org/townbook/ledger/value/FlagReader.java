package org.townbook.ledger.value;

import static org.townbook.ledger.value.Reading.fault;

import java.util.Locale;
import org.townbook.ledger.Violation;

/** Yes and no. */
final class FlagReader {
  private FlagReader() {}

  static Reading read(String written) {
    return switch (CellText.halfWidth(written).toLowerCase(Locale.ROOT)) {
      case "是", "true", "1", "yes", "y", "√" -> new Reading.Value(Boolean.TRUE);
      case "否", "false", "0", "no", "n", "×" -> new Reading.Value(Boolean.FALSE);
      default -> fault(Violation.KIND, CellText.quoted(written) + "应填 是 或 否。");
    };
  }
}
