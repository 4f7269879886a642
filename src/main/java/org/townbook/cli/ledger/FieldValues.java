package org.townbook.cli.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.townbook.shared.Refusal;

/** Fields written as {@code name=value}. */
final class FieldValues {
  private FieldValues() {}

  /**
   * @throws Refusal if one is not written so, or a name is written twice
   */
  static Map<String, String> of(List<String> pairs) {
    var values = new LinkedHashMap<String, String>();
    for (var pair : pairs) {
      int at = pair.indexOf('=');
      if (at < 1) {
        throw new Refusal("看不懂 " + pair + "；请写 字段名=内容。");
      }
      if (values.put(pair.substring(0, at), pair.substring(at + 1)) != null) {
        throw new Refusal("字段 " + pair.substring(0, at) + " 写了两次。");
      }
    }
    return values;
  }
}
