package org.townbook.catalog;

import java.util.List;
import org.townbook.shared.Refusal;

/** Somebody asked for a definition that the catalog does not hold. */
public final class UnknownDefinition extends Refusal {
  UnknownDefinition(String kind, String key, List<String> near) {
    super(
        "没有名为 "
            + key
            + " 的"
            + kind
            + (near.isEmpty() ? "。" : "；相近的有：" + String.join("、", near) + "。"));
  }
}
