package org.townbook.report.print.word;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.townbook.report.Run;
import org.townbook.report.print.standard.AnnexText;
import org.townbook.report.print.standard.Citations;

/**
 * Puts the runs of one document into its paragraphs. A figure links to its row in the annex, and
 * that row back to the place where the figure is cited first.
 */
final class Inline {

  private final Citations citations;
  private final Comments comments;
  private final ContentControls controls = new ContentControls();
  private final Set<String> cited = new HashSet<>();
  private long bookmarks;

  Inline(Citations citations, Comments comments) {
    this.citations = citations;
    this.comments = comments;
  }

  void put(CTP paragraph, List<Run> runs) {
    runs.forEach(run -> put(paragraph, run, false));
  }

  private void put(CTP paragraph, Run run, boolean strong) {
    switch (run) {
      case Run.Text(var text) -> embolden(Paragraphs.text(paragraph::addNewR, text, null), strong);
      case Run.Strong(var runs) -> runs.forEach(inner -> put(paragraph, inner, true));
      case Run.Listed(var text, var ledger) ->
          embolden(
              Paragraphs.text(controls.listed(paragraph, ledger)::addNewR, text, null), strong);
      case Run.Unsourced(var text) ->
          comments.around(
              paragraph,
              "无来源：" + text + "。请在报告正文中改为引用数字，或为它补记台账。",
              AnnexText.UNSOURCED_MARK,
              () -> embolden(Paragraphs.text(paragraph::addNewR, text, Style.UNSOURCED), strong));
      case Run.Figure figure -> putFigure(paragraph, figure, strong);
    }
  }

  private void putFigure(CTP paragraph, Run.Figure figure, boolean strong) {
    var entry = citations.entry(figure.key());
    var number = citations.number(figure.key());
    var mark = entry.state().mark();
    Runnable control =
        () -> {
          var link = controls.figure(paragraph, entry).addNewHyperlink();
          link.setAnchor(rowBookmark(number));
          link.setTooltip(tooltip(entry.definition()));
          embolden(Paragraphs.text(link::addNewR, figure.printed(), Style.FIGURE), strong);
        };
    Runnable marked =
        mark == null
            ? control
            : () -> comments.around(paragraph, entry.title() + "：" + entry.note(), mark, control);
    if (cited.add(figure.key())) {
      bookmark(paragraph, citationBookmark(number), marked);
    } else {
      marked.run();
    }
  }

  /** Whether the text cites this figure, so that its annex row has somewhere to point. */
  boolean isCited(String key) {
    return cited.contains(key);
  }

  void bookmark(CTP paragraph, String name, Runnable content) {
    var id = BigInteger.valueOf(bookmarks++);
    var start = paragraph.addNewBookmarkStart();
    start.setId(id);
    start.setName(name);
    content.run();
    paragraph.addNewBookmarkEnd().setId(id);
  }

  static String rowBookmark(int number) {
    return "source_" + number;
  }

  static String citationBookmark(int number) {
    return "cited_" + number;
  }

  /** Word shows no more than 260 characters. */
  private static String tooltip(String text) {
    return text.length() <= 260 ? text : text.substring(0, 259) + "…";
  }

  private static void embolden(CTR run, boolean strong) {
    if (strong) {
      run.getRPr().addNewB();
    }
  }
}
