package org.townbook.catalog;

import java.util.Collection;
import org.townbook.shared.NearNames;
import org.townbook.shared.Refusal;

/** Somebody asked for a definition that the catalog does not hold. */
public final class UnknownDefinition extends Refusal {
  /**
   * @param folder where definitions of the kind lie in a catalog
   */
  UnknownDefinition(String kind, String folder, String key, Collection<String> known) {
    super("没有名为 " + key + " 的" + kind + hint(folder, key, known));
  }

  private static String hint(String folder, String key, Collection<String> known) {
    var near = NearNames.hint(key, known);
    return near.isEmpty() ? "；有哪些，见定义目录的 " + folder + "。" : near;
  }
}
