package org.townbook.catalog;

import java.util.Collection;
import org.townbook.shared.NearNames;
import org.townbook.shared.Refusal;

/** Somebody asked for a definition that the catalog does not hold. */
public final class UnknownDefinition extends Refusal {
  UnknownDefinition(String kind, String key, Collection<String> known) {
    super("没有名为 " + key + " 的" + kind + NearNames.hint(key, known));
  }
}
