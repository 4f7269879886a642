package org.townbook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.townbook.catalog.expression.Evaluation;
import org.townbook.catalog.expression.Values;
import org.townbook.figure.FigureValue;
import org.townbook.figure.Question;
import org.townbook.report.template.Piece;
import org.townbook.shared.Refusal;

/**
 * Turns the pieces of a template into Markdown in which each computed thing is one private
 * character, so that Markdown neither sees nor harms it, and into the runs they stand for.
 */
final class TextFlow {
  /** First of the private-use characters of the basic plane; there are 6,400. */
  private static final char FIRST = '\uE000';

  private static final char LAST = '\uF8FF';

  private final Question question;
  private final Map<String, FigureValue> values;
  private final Function<Piece.Names, List<String>> names;
  private final Function<String, List<List<Piece>>> commitments;
  private final StringBuilder markdown = new StringBuilder();
  private final List<Run> runs = new ArrayList<>();

  TextFlow(
      Question question,
      Map<String, FigureValue> values,
      Function<Piece.Names, List<String>> names,
      Function<String, List<List<Piece>>> commitments) {
    this.question = question;
    this.values = values;
    this.names = names;
    this.commitments = commitments;
  }

  static boolean isRun(char character) {
    return character >= FIRST && character <= LAST;
  }

  Run run(char character) {
    return runs.get(character - FIRST);
  }

  String markdown() {
    return markdown.toString();
  }

  /** What a reader sees of it, where it is one line without Markdown. */
  String plain() {
    var text = new StringBuilder();
    markdown.chars().forEach(c -> text.append(isRun((char) c) ? run((char) c).plain() : (char) c));
    return text.toString();
  }

  void add(List<Piece> pieces) {
    pieces.forEach(this::add);
  }

  private void add(Piece piece) {
    switch (piece) {
      case Piece.Literal(var text) -> markdown.append(text);
      case Piece.Word(var about) -> add(new Run.Text(word(about)));
      case Piece.Cite(var key, var form) ->
          add(new Run.Figure(key, FigureWords.of(value(key), form)));
      case Piece.Names drawn -> add(listed(drawn));
      case Piece.Choice choice -> add(holds(choice) ? choice.then() : choice.otherwise());
      case Piece.Commitments(var section) -> promises(commitments.apply(section));
    }
  }

  private void add(Run run) {
    if (FIRST + runs.size() > LAST) {
      throw new Refusal("一份报告最多引用 6400 处数字和名单，请分成几份。");
    }
    markdown.append((char) (FIRST + runs.size()));
    runs.add(run);
  }

  private void promises(List<List<Piece>> promises) {
    for (int i = 0; i < promises.size(); i++) {
      promises.get(i).forEach(this::addOfPromise);
      markdown.append(i + 1 < promises.size() ? "；" : "。");
    }
  }

  /** The words of a promise are a record's, so a number in them has its source. */
  private void addOfPromise(Piece piece) {
    if (piece instanceof Piece.Literal(var text)) {
      add(new Run.Listed(text, Piece.Commitments.LEDGER));
    } else {
      add(piece);
    }
  }

  private String word(Piece.Word.About about) {
    int year = question.period().to().getYear();
    return switch (about) {
      case YEAR -> year + "年";
      case NEXT_YEAR -> year + 1 + "年";
      case PERIOD -> question.period().chinese();
      case TOWN -> question.place().name();
    };
  }

  private Run listed(Piece.Names drawn) {
    var found = names.apply(drawn);
    var limit = drawn.limit();
    boolean cut = limit != null && found.size() > limit;
    var text =
        found.stream().limit(limit == null ? found.size() : limit).collect(Collectors.joining("、"));
    return new Run.Listed(found.isEmpty() ? "（无记录）" : cut ? text + "等" : text, drawn.ledger());
  }

  private boolean holds(Piece.Choice choice) {
    return Evaluation.holds(
        choice.condition(), Values.of(key -> value(key).result().exact().orElse(null)));
  }

  private FigureValue value(String key) {
    var value = values.get(key);
    if (value == null) {
      throw new IllegalStateException("not computed: " + key);
    }
    return value;
  }
}
