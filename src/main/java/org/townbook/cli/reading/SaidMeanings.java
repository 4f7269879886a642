package org.townbook.cli.reading;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.townbook.catalog.Catalog;
import org.townbook.cli.book.Book;
import org.townbook.matching.Matching;
import org.townbook.matching.meaning.FigureName;
import org.townbook.matching.meaning.Meaning;
import org.townbook.matching.meaning.Meanings;
import org.townbook.reading.ReadReport;
import org.townbook.shared.Refusal;

/** Keeps what somebody says that names of a report mean. */
record SaidMeanings(Book book, String by, String reason) {
  private static final String NONE = "none";
  private static final String AUTOMATIC = "auto";

  /**
   * Keeps all of them.
   *
   * @param pairs each {@code NAME=KEY}, {@code NAME=none} or {@code NAME=auto}
   * @throws Refusal naming everything that is wrong, with nothing kept
   */
  List<Meaning> keep(ReadReport report, List<String> pairs) {
    var meanings = new ArrayList<Meaning>();
    var problems = new ArrayList<String>();
    for (var pair : pairs) {
      int at = pair.lastIndexOf('=');
      if (at < 1 || at == pair.length() - 1) {
        problems.add("看不懂 " + pair + "；请写 名称=数字的键、名称=none（账上没有）或 名称=auto（照旧自动认）。");
        continue;
      }
      var name = pair.substring(0, at).strip();
      var key = pair.substring(at + 1).strip();
      if (!isKnown(key)) {
        problems.add("账上没有数字 " + key + "；./townbook figures 列出全部。");
      }
      var named = book.get(Matching.class).named(report, name);
      if (named.isEmpty()) {
        problems.add("报告里没有叫“" + name + "”的数；核稿结果里写着每个数读到的名称。");
      }
      named.forEach(n -> meanings.add(meaning(n, key)));
    }
    if (!problems.isEmpty()) {
      throw new Refusal(String.join("\n", problems));
    }
    book.get(Meanings.class).keep(meanings);
    return List.copyOf(meanings);
  }

  private boolean isKnown(String key) {
    return key.equals(NONE)
        || key.equals(AUTOMATIC)
        || book.get(Catalog.class).findFigure(key).isPresent();
  }

  private Meaning meaning(FigureName name, String key) {
    var now = book.get(Clock.class).instant().truncatedTo(ChronoUnit.MICROS);
    return switch (key) {
      case NONE -> new Meaning(name, Meaning.Kind.NONE, null, now, by, reason);
      case AUTOMATIC -> new Meaning(name, Meaning.Kind.AUTOMATIC, null, now, by, reason);
      default -> new Meaning(name, Meaning.Kind.FIGURE, key, now, by, reason);
    };
  }
}
