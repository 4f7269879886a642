package org.townbook.report.print.standard;

/** Text made safe within HTML and XML. */
public final class Markup {

  private Markup() {}

  /** The text as content or within a quoted attribute; control characters are left out. */
  public static String escape(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    for (var at = 0; at < text.length(); at++) {
      var c = text.charAt(at);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> {
          // control characters may not stand in XML at all
          if (c >= ' ' || c == '\n' || c == '\t') {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }
}
