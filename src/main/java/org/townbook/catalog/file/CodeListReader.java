package org.townbook.catalog.file;

import java.util.ArrayList;
import java.util.HashSet;
import org.townbook.catalog.CodeList;

/** Reads a code list from its file. */
final class CodeListReader {
  private CodeListReader() {}

  static CodeList read(DefinitionNode node) {
    var key = node.text("codes");
    var title = node.title();
    var entries = new ArrayList<CodeList.Entry>();
    var seen = new HashSet<String>();
    for (var child : node.children("entries")) {
      var entry = new CodeList.Entry(child.text("code"), child.title());
      if (!seen.add(entry.code())) {
        child.problem("code", "代码 " + entry.code() + " 重复");
      }
      entries.add(entry);
      child.refuseUnread();
    }
    if (entries.isEmpty()) {
      node.problem("entries", "代码表至少要有一项");
    }
    node.refuseUnread();
    return new CodeList(key, title, entries, node.origin());
  }
}
