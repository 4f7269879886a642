package org.townbook.catalog.canonical;

import java.util.Comparator;
import org.townbook.catalog.CanonicalText;
import org.townbook.catalog.CodeList;

/** What a code list means: its codes, each with the word that is read for it. */
public final class CanonicalCodeList {
  private CanonicalCodeList() {}

  /** The list's canonical text. */
  public static CanonicalText of(CodeList list) {
    var lines =
        new CanonicalLines().line("codes", list.key()).line("title", list.title().chinese());
    list.entries().stream()
        .sorted(Comparator.comparing(CodeList.Entry::code))
        .forEach(entry -> lines.row("entry", entry.code(), entry.title().chinese()));
    return lines.done();
  }
}
