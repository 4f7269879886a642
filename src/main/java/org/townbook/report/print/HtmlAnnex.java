package org.townbook.report.print;

import static org.townbook.report.print.standard.Markup.escape;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.townbook.report.AnnexEntry;
import org.townbook.report.Document;
import org.townbook.report.Run;
import org.townbook.report.print.standard.AnnexText;

/** Writes the annex as HTML: one row per figure, saying where it comes from. */
final class HtmlAnnex {

  private static final String HEAD =
      """
      <colgroup><col class="column-1"/><col class="column-2"/><col class="column-3"/>\
      <col class="column-4"/><col class="column-5"/><col class="column-6"/>\
      <col class="column-7"/><col class="column-8"/></colgroup>
      <thead>
      <tr><th rowspan="2">序号</th><th rowspan="2">数字（键名）</th>\
      <th rowspan="2">文中写法</th><th rowspan="2">含义</th><th colspan="2">计算依据</th>\
      <th rowspan="2">期间与截止</th><th rowspan="2">台账与状况</th></tr>
      <tr><th>分子</th><th>分母</th></tr>
      </thead>
      """;

  private final Document document;
  private final HtmlBody.Links links;
  private final Set<String> cited = new HashSet<>();
  private final StringBuilder html = new StringBuilder();

  HtmlAnnex(Document document, HtmlBody.Links links) {
    this.document = document;
    this.links = links;
    document.figures().stream().map(Run.Figure::key).forEach(cited::add);
  }

  static String rowId(int number) {
    return "source-" + number;
  }

  static String citationId(int number) {
    return "cited-" + number;
  }

  String section(List<String> notes) {
    html.append("<section class=\"annex\">\n<p class=\"annex-mark\">附件</p>\n<h1>");
    html.append(AnnexText.TITLE).append("</h1>\n<p class=\"annex-lead\">");
    html.append(escape(AnnexText.lead(document))).append("</p>\n<div class=\"table\">\n<table>\n");
    html.append(HEAD).append("<tbody>\n");
    var number = 1;
    for (var entry : document.annex()) {
      writeRow(number++, entry);
    }
    html.append("</tbody>\n</table>\n</div>\n");
    for (var note : AnnexText.notes(document, notes)) {
      html.append("<p class=\"annex-foot\">").append(escape(note)).append("</p>\n");
    }
    return html.append("</section>\n").toString();
  }

  private void writeRow(int number, AnnexEntry entry) {
    html.append("<tr id=\"").append(rowId(number)).append("\"><td class=\"number\">");
    html.append(number).append("</td><td><a href=\"").append(escape(links.figure(entry.key())));
    html.append("\">").append(escape(entry.title())).append("</a><br/><span class=\"key\">");
    html.append(escape(entry.key())).append("</span></td><td class=\"right\">");
    writePrinted(number, entry);
    html.append("</td><td>").append(escape(entry.definition())).append("</td>");
    if (entry.numerator() == null && entry.denominator() == null) {
      html.append("<td colspan=\"2\" class=\"center\">—</td>");
    } else {
      html.append("<td>").append(escape(AnnexText.orDash(entry.numerator()))).append("</td><td>");
      html.append(escape(AnnexText.orDash(entry.denominator()))).append("</td>");
    }
    html.append("<td>").append(escape(entry.period()));
    if (!entry.cutOff().equals(document.facts().cutOff())) {
      html.append("<br/>截至").append(escape(entry.cutOff()));
    }
    html.append("</td><td>").append(escape(entry.ledgers())).append("<br/><span class=\"state\"");
    html.append(" data-state=\"").append(entry.state().name().toLowerCase(Locale.ROOT));
    html.append("\">").append(entry.state().chinese());
    html.append(entry.note() == null ? "" : "：" + escape(entry.note()))
        .append("</span></td></tr>\n");
  }

  /** As in the text, leading back to where it is cited first. */
  private void writePrinted(int number, AnnexEntry entry) {
    var printed = escape(entry.printed());
    html.append(
        cited.contains(entry.key())
            ? "<a href=\"#%s\">%s</a>".formatted(citationId(number), printed)
            : printed);
  }
}
