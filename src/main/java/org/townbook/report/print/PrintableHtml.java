package org.townbook.report.print;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.townbook.report.print.standard.Markup.escape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.townbook.report.Document;
import org.townbook.report.print.standard.Citations;

/** A document as one HTML file that needs nothing else: in it, numbers lead to the annex. */
final class PrintableHtml {

  /** The layout on paper, for browsers and for the PDF. */
  private static final String PAPER = resource("paper.css");

  /** The look on a screen. */
  private static final String SCREEN = resource("screen.css");

  private static final String PDF = resource("pdf.css");

  private PrintableHtml() {}

  static String forBrowsers(Document document) {
    var body = new HtmlBody(document, new ToAnnex(new Citations(document)));
    return page(document, FontFaces.css() + PAPER + SCREEN, body.text() + body.annex());
  }

  /**
   * The same for the PDF.
   *
   * @param notes what the reader must be told besides, at the foot of the annex
   */
  static String forPaper(Document document, List<String> notes) {
    var body = new HtmlBody(document, new ToAnnex(new Citations(document)), true);
    return page(document, PAPER + PDF, body.text() + body.annex(notes))
        .replace("</head>", Outline.of(document) + "</head>");
  }

  private static String page(Document document, String style, String body) {
    return """
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN">
    <head>
    <meta charset="UTF-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    %s</body>
    </html>
    """
        .formatted(escape(document.titleOnOneLine()), style, body);
  }

  /** Within one file a number leads to its row, and a ledger is not there to be shown. */
  private record ToAnnex(Citations citations) implements HtmlBody.Links {

    @Override
    public String figure(String key) {
      return "#" + HtmlAnnex.rowId(citations.number(key));
    }

    @Override
    public @Nullable String ledger(String ledger) {
      return null;
    }
  }

  private static String resource(String name) {
    try (var resource = PrintableHtml.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException("missing from the program: " + name);
      }
      return new String(resource.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
