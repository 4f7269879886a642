package org.townbook.catalog.canonical;

import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.townbook.catalog.CanonicalText;
import org.townbook.catalog.CheckDefinition;
import org.townbook.catalog.expression.Written;

/** What a check means: its relation, when it is judged, what is said of it, and its figures. */
public final class CanonicalCheck {
  private CanonicalCheck() {}

  /**
   * The check's canonical text.
   *
   * @param digestOfFigure gives the digest of a figure by its key
   */
  public static CanonicalText of(CheckDefinition check, UnaryOperator<String> digestOfFigure) {
    var relation = check.relation();
    var right = relation.right();
    var scope = check.scope();
    var when = scope.when();
    var because = check.because();
    var lines =
        new CanonicalLines()
            .line("check", check.key())
            .line("title", check.title().chinese())
            .line("kind", check.kind())
            .line("left", Written.of(relation.left().number()))
            .line("sign", relation.sign().written())
            .line("right", right == null ? null : Written.of(right.number()))
            .line("at", scope.at())
            .line("year", scope.year())
            .line("since_january", scope.sinceJanuary() ? true : null)
            .line("when", when == null ? null : Written.of(when))
            .line("source", check.source())
            .line("because", because == null ? null : because.chinese());
    var figures = new TreeSet<>(relation.figures());
    figures.addAll(scope.figures());
    figures.forEach(key -> lines.row("figure", key, digestOfFigure.apply(key)));
    return lines.done();
  }
}
