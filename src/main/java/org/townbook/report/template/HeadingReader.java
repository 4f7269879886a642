package org.townbook.report.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.townbook.catalog.CatalogProblem;
import org.townbook.catalog.ReportDefinition;

/** Reads what stands at the head of a report: text with words of the question between braces. */
final class HeadingReader {
  private static final Pattern WORD = Pattern.compile("\\{\\{\\s*(.*?)\\s*}}");

  private HeadingReader() {}

  record Read(List<Piece> pieces, List<CatalogProblem> problems) {}

  static Read read(ReportDefinition report) {
    var pieces = new ArrayList<Piece>();
    var problems = new ArrayList<CatalogProblem>();
    var text = report.heading();
    var words = WORD.matcher(text);
    int at = 0;
    while (words.find()) {
      pieces.add(new Piece.Literal(text.substring(at, words.start())));
      Piece.Word.find(words.group(1))
          .ifPresentOrElse(
              pieces::add, () -> problems.add(problem(report, "标题里只能写 " + Piece.Word.LISTED)));
      at = words.end();
    }
    pieces.add(new Piece.Literal(text.substring(at)));
    for (var piece : pieces) {
      if (piece instanceof Piece.Literal(var literal)
          && HandNumbers.in(literal).stream().anyMatch(HandNumbers.Stretch::isNumber)) {
        problems.add(problem(report, "标题里不能手写数字，请用 {{year}} 一类的写法：" + literal));
      }
    }
    return new Read(pieces, problems);
  }

  private static CatalogProblem problem(ReportDefinition report, String message) {
    return new CatalogProblem(report.origin(), message);
  }
}
