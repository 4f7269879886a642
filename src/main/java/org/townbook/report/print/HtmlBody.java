package org.townbook.report.print;

import static org.townbook.report.print.standard.Markup.escape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.townbook.report.Block;
import org.townbook.report.Document;
import org.townbook.report.print.standard.AnnexText;
import org.townbook.report.print.standard.Citations;
import org.townbook.report.print.standard.HeadingNumbers;
import org.townbook.report.print.standard.Signature;

/**
 * A document as an HTML fragment: classes and no styles, no script, well formed as XML. Where its
 * figures lead is for the caller to say.
 *
 * <p>A figure is {@code <a class="figure" data-key=… data-state=… href=…>}, followed by its number
 * in the annex as {@code <sup class="annex-number">}, which a page hides and a print shows.
 */
public final class HtmlBody {

  /** Where the links of a fragment lead. */
  public interface Links {

    /** Where a figure's number leads. */
    String figure(String key);

    /** Nothing where a ledger cannot be shown: its names then stand as plain text. */
    @Nullable String ledger(String ledger);
  }

  private final Document document;
  private final Citations citations;
  private final Links links;
  private final boolean forPaper;

  /** A fragment for a page. */
  public HtmlBody(Document document, Links links) {
    this(document, links, false);
  }

  HtmlBody(Document document, Links links, boolean forPaper) {
    this.forPaper = forPaper;
    this.document = document;
    this.citations = new Citations(document);
    this.links = links;
  }

  /** Title, text, signature and imprint, as one {@code article}. */
  public String text() {
    var html = new StringBuilder("<article class=\"document\">\n");
    writeHead(html);
    var runs = new HtmlRuns(html, citations, links, forPaper);
    var tables = new HtmlTables(html, runs);
    var numbers = new HeadingNumbers();
    var headings = 0;
    for (var block : document.blocks()) {
      switch (block) {
        case Block.Heading(var level, var words) -> {
          var tag = "h" + (level + 1);
          html.append(
              "<%s id=\"%s\" class=\"level-%d\">".formatted(tag, headingId(++headings), level));
          html.append("<span class=\"number\">");
          html.append(numbers.next(level)).append("</span>");
          runs.put(words);
          html.append("</").append(tag).append(">\n");
        }
        case Block.Paragraph(var words) -> {
          html.append("<p>");
          runs.put(words);
          html.append("</p>\n");
        }
        case Block.Table table -> tables.write(table);
      }
    }
    writeFoot(html);
    return html.append("</article>\n").toString();
  }

  /** The annex as one {@code section}; empty when there are no figures. */
  public String annex() {
    return annex(List.of());
  }

  /** The annex with further notes at its foot. */
  String annex(List<String> notes) {
    return document.annex().isEmpty() ? "" : new HtmlAnnex(document, links).section(notes);
  }

  /** The anchor of a heading, counted from 1 over all levels. */
  static String headingId(int heading) {
    return "heading-" + heading;
  }

  private void writeHead(StringBuilder html) {
    var redHead = document.facts().redHead();
    if (redHead != null) {
      html.append("<p class=\"red-mark").append(redMarkSize(redHead.mark().length()));
      html.append("\">").append(escape(redHead.mark())).append("</p>\n");
      html.append("<p class=\"document-number\">").append(escape(redHead.number()));
      html.append("</p>\n");
    }
    html.append("<h1>").append(escape(document.title()).replace("\n", "<br/>")).append("</h1>\n");
    if (document.subtitle() != null) {
      html.append("<p class=\"subtitle\">").append(escape(document.subtitle())).append("</p>\n");
    }
  }

  /** A long mark is set smaller, so that it stays on one line. */
  private static String redMarkSize(int length) {
    if (length <= 9) {
      return "";
    }
    return length <= 12 ? " red-mark-12" : length <= 17 ? " red-mark-17" : " red-mark-22";
  }

  private void writeFoot(StringBuilder html) {
    if (!document.annex().isEmpty()) {
      html.append("<p class=\"annex-note\">附件：").append(AnnexText.TITLE).append("</p>\n");
    }
    Signature.find(document.facts()).ifPresent(signature -> writeSignature(signature, html));
    var imprint = document.facts().imprint();
    if (imprint != null) {
      html.append("<div id=\"imprint\" class=\"imprint\">\n");
      if (!imprint.copyTo().isEmpty()) {
        html.append("<p>抄送：").append(escape(String.join("、", imprint.copyTo())));
        html.append("。</p>\n");
      }
      html.append("<p><span class=\"issued-on\">");
      html.append(Signature.chineseDate(imprint.issuedOn())).append("印发</span>");
      html.append(escape(imprint.issuedBy())).append("</p>\n</div>\n");
    }
  }

  /** Indents in half characters, as classes: a style attribute is not allowed on a page. */
  private static void writeSignature(Signature signature, StringBuilder html) {
    html.append("<p class=\"signature right-").append(Math.round(signature.issuerIndent() * 2));
    html.append("\">").append(escape(signature.issuer())).append("</p>\n");
    html.append("<p class=\"signature-date right-").append(Math.round(signature.dateIndent() * 2));
    html.append("\">").append(signature.date()).append("</p>\n");
  }
}
