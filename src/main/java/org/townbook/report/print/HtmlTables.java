package org.townbook.report.print;

import static org.townbook.report.print.standard.Markup.escape;

import java.util.List;
import java.util.Locale;
import org.townbook.report.Block.Table;
import org.townbook.report.Cell;
import org.townbook.report.print.standard.Sheet;

/** Writes the tables of the text as HTML. */
final class HtmlTables {

  private final StringBuilder html;
  private final HtmlRuns runs;

  HtmlTables(StringBuilder html, HtmlRuns runs) {
    this.html = html;
    this.runs = runs;
  }

  void write(Table table) {
    var together = table.rows().size() <= Sheet.ROWS_KEPT_TOGETHER;
    html.append(together ? "<div class=\"table short\">" : "<div class=\"table\">");
    html.append("\n<table>\n");
    if (table.caption() != null) {
      html.append("<caption>").append(escape(table.caption())).append("</caption>\n");
    }
    write("thead", "th", table.head());
    write("tbody", "td", table.rows());
    html.append("</table>\n</div>\n");
  }

  private void write(String part, String tag, List<List<Cell>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    html.append('<').append(part).append(">\n");
    for (var row : rows) {
      html.append("<tr>");
      row.forEach(cell -> write(tag, cell));
      html.append("</tr>\n");
    }
    html.append("</").append(part).append(">\n");
  }

  private void write(String tag, Cell cell) {
    html.append('<').append(tag).append(" class=\"");
    html.append(cell.align().name().toLowerCase(Locale.ROOT)).append('"');
    if (cell.colSpan() > 1) {
      html.append(" colspan=\"").append(cell.colSpan()).append('"');
    }
    if (cell.rowSpan() > 1) {
      html.append(" rowspan=\"").append(cell.rowSpan()).append('"');
    }
    html.append('>');
    runs.put(cell.runs());
    html.append("</").append(tag).append('>');
  }
}
