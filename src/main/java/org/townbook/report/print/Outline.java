package org.townbook.report.print;

import static org.townbook.report.print.standard.Markup.escape;

import org.townbook.report.Block;
import org.townbook.report.Document;
import org.townbook.report.Run;
import org.townbook.report.print.standard.HeadingNumbers;

/** The headings of a document as the bookmarks of its PDF. */
final class Outline {

  private Outline() {}

  static String of(Document document) {
    var outline = new StringBuilder("<bookmarks>\n");
    var numbers = new HeadingNumbers();
    var open = 0;
    var heading = 0;
    for (var block : document.blocks()) {
      if (block instanceof Block.Heading(var level, var runs)) {
        for (; open >= level; open--) {
          outline.append("</bookmark>\n");
        }
        var name = escape(numbers.next(level) + Run.plain(runs));
        // a level left out gets no bookmark of its own, so that depth counts what is open
        outline.append(
            "<bookmark name=\"%s\" href=\"#%s\">".formatted(name, HtmlBody.headingId(++heading)));
        open++;
      }
    }
    outline.append("</bookmark>\n".repeat(open));
    return outline.append("</bookmarks>\n").toString();
  }
}
