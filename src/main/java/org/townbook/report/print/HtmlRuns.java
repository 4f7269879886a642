package org.townbook.report.print;

import static org.townbook.report.print.standard.Markup.escape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.townbook.report.Run;
import org.townbook.report.print.standard.AnnexText;
import org.townbook.report.print.standard.Citations;

/** Writes the runs of one document as HTML. */
final class HtmlRuns {

  private static final String OPENING = "（《「『【“‘";
  private static final String CLOSING = "，。、；：！？）》」』】”’%％";
  private static final String KEEP = "<span class=\"keep\">";

  private final StringBuilder html;
  private final Citations citations;
  private final HtmlBody.Links links;
  private final boolean forPaper;
  private final Set<String> cited = new HashSet<>();

  /**
   * @param forPaper whether to tie punctuation to what it opens or closes: the PDF's renderer
   *     breaks lines wherever an element begins or ends, even before a comma
   */
  HtmlRuns(StringBuilder html, Citations citations, HtmlBody.Links links, boolean forPaper) {
    this.html = html;
    this.forPaper = forPaper;
    this.citations = citations;
    this.links = links;
  }

  void put(List<Run> runs) {
    if (forPaper) {
      putTied(runs);
    } else {
      runs.forEach(run -> put(run, "", ""));
    }
  }

  /** Hands each stretch the marks that must stay on its line, taken from the text around it. */
  private void putTied(List<Run> runs) {
    var opening = "";
    for (var at = 0; at < runs.size(); at++) {
      var run = runs.get(at);
      var next = at + 1 < runs.size() ? runs.get(at + 1) : null;
      if (run instanceof Run.Text(var text)) {
        var end = next == null ? text.length() : beforeTrailing(OPENING, text);
        put(new Run.Text(text.substring(0, end)), "", "");
        opening = text.substring(end);
      } else if (next instanceof Run.Text(var text)) {
        var end = afterLeading(CLOSING, text);
        put(run, opening, text.substring(0, end));
        opening = "";
        if (end > 0) {
          runs = new ArrayList<>(runs);
          runs.set(at + 1, new Run.Text(text.substring(end)));
        }
      } else {
        put(run, opening, "");
        opening = "";
      }
    }
  }

  private static int afterLeading(String marks, String text) {
    var end = 0;
    while (end < text.length() && marks.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static int beforeTrailing(String marks, String text) {
    var end = text.length();
    while (end > 0 && marks.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private void put(Run run, String opening, String closing) {
    switch (run) {
      case Run.Text(var text) -> html.append(escape(text));
      case Run.Strong(var runs) -> {
        html.append(opening).append("<strong>");
        put(runs);
        html.append(closing).append("</strong>");
      }
      case Run.Listed(var text, var ledger) -> putListed(opening + text + closing, ledger);
      case Run.Unsourced(var text) -> {
        html.append(forPaper ? KEEP : "").append(opening);
        html.append("<span class=\"unsourced\">").append(escape(text)).append("</span>");
        html.append("<span class=\"mark\">").append(AnnexText.UNSOURCED_MARK).append("</span>");
        html.append(closing).append(forPaper ? "</span>" : "");
      }
      case Run.Figure figure -> {
        html.append(forPaper ? KEEP : "").append(opening);
        putFigure(figure);
        html.append(closing).append(forPaper ? "</span>" : "");
      }
    }
  }

  private void putListed(String text, String ledger) {
    var link = links.ledger(ledger);
    html.append(link == null ? "<span" : "<a href=\"" + escape(link) + '"');
    html.append(" class=\"listed\" data-ledger=\"").append(escape(ledger)).append("\">");
    html.append(escape(text)).append(link == null ? "</span>" : "</a>");
  }

  private void putFigure(Run.Figure figure) {
    var entry = citations.entry(figure.key());
    var number = citations.number(figure.key());
    html.append("<a class=\"figure\"");
    if (cited.add(figure.key())) {
      html.append(" id=\"").append(HtmlAnnex.citationId(number)).append('"');
    }
    html.append(" data-key=\"").append(escape(figure.key()));
    html.append("\" data-state=\"").append(entry.state().name().toLowerCase(Locale.ROOT));
    html.append("\" title=\"").append(escape(entry.title() + "：" + entry.definition()));
    html.append("\" href=\"").append(escape(links.figure(figure.key()))).append("\">");
    html.append(escape(figure.printed())).append("</a>");
    var mark = entry.state().mark();
    if (mark != null) {
      html.append("<span class=\"mark\"");
      if (entry.note() != null) {
        html.append(" title=\"").append(escape(entry.note())).append('"');
      }
      html.append('>').append(mark).append("</span>");
    }
    html.append("<sup class=\"annex-number\">").append(number).append("</sup>");
  }
}
