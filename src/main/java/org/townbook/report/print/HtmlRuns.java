package org.townbook.report.print;

import static org.townbook.report.print.Markup.escape;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.townbook.report.Run;
import org.townbook.report.print.standard.AnnexText;
import org.townbook.report.print.standard.Citations;

/** Writes the runs of one document as HTML. */
final class HtmlRuns {

  private static final String CLOSING = "，。、；：！？）》」』】”’%％";

  private final StringBuilder html;
  private final Citations citations;
  private final HtmlBody.Links links;
  private final boolean forPaper;
  private final Set<String> cited = new HashSet<>();

  /**
   * @param forPaper whether to tie punctuation to what it closes: the PDF's renderer breaks lines
   *     wherever an element ends, even before a comma
   */
  HtmlRuns(StringBuilder html, Citations citations, HtmlBody.Links links, boolean forPaper) {
    this.html = html;
    this.forPaper = forPaper;
    this.citations = citations;
    this.links = links;
  }

  void put(List<Run> runs) {
    for (var at = 0; at < runs.size(); at++) {
      var closing = forPaper && at + 1 < runs.size() ? closing(runs.get(at + 1)) : "";
      if (closing.isEmpty()) {
        put(runs.get(at), "");
      } else {
        put(runs.get(at), closing);
        at++;
        put(new Run.Text(runs.get(at).plain().substring(closing.length())), "");
      }
    }
  }

  /** The punctuation with which the text begins and which belongs to the line above. */
  private static String closing(Run run) {
    if (!(run instanceof Run.Text(var text))) {
      return "";
    }
    var end = 0;
    while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return text.substring(0, end);
  }

  private void put(Run run, String closing) {
    switch (run) {
      case Run.Text(var text) -> html.append(escape(text + closing));
      case Run.Strong(var runs) -> {
        html.append("<strong>");
        put(runs);
        html.append(closing).append("</strong>");
      }
      case Run.Listed(var text, var ledger) -> putListed(text + closing, ledger);
      case Run.Unsourced(var text) -> {
        begin(closing);
        html.append("<span class=\"unsourced\">").append(escape(text)).append("</span>");
        html.append("<span class=\"mark\">").append(AnnexText.UNSOURCED_MARK).append("</span>");
        end(closing);
      }
      case Run.Figure figure -> {
        begin(closing);
        putFigure(figure);
        end(closing);
      }
    }
  }

  private void begin(String closing) {
    html.append(closing.isEmpty() ? "" : "<span class=\"keep\">");
  }

  private void end(String closing) {
    html.append(closing.isEmpty() ? "" : closing + "</span>");
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
