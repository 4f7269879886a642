package org.townbook.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.townbook.catalog.Catalog;
import org.townbook.figure.FigureResult;
import org.townbook.figure.FigureValue;
import org.townbook.figure.Figures;
import org.townbook.figure.Question;
import org.townbook.reading.ReadReport;
import org.townbook.reading.book.BookAnswer;
import org.townbook.reading.book.Compared;
import org.townbook.reading.book.Comparison;
import org.townbook.reading.book.Match;
import org.townbook.reading.book.Matching;
import org.townbook.reading.book.Meanings;
import org.townbook.shared.Period;

/** Holds a read report against the open book, as it stands for a place, period and moment. */
record AgainstBook(Book book, Question question) {

  /** What the figures mean, what people have said of them first. */
  List<Match> matches(ReadReport report) {
    return book.get(Matching.class).of(report, book.get(Meanings.class).standing());
  }

  /** Every figure beside what the book comes to. */
  List<Compared> compared(ReadReport report) {
    return new Comparison(book.get(Catalog.class), this::values)
        .of(report, matches(report), question.period());
  }

  /** What the book says of figures in a period. */
  Map<String, BookAnswer> values(Set<String> keys, Period period) {
    var answers = new LinkedHashMap<String, BookAnswer>();
    for (var value : book.get(Figures.class).compute(keys, question.over(period))) {
      answers.put(value.key(), answer(value));
    }
    return answers;
  }

  private static BookAnswer answer(FigureValue value) {
    return switch (value.result()) {
      case FigureResult.Known(var exact) -> new BookAnswer.Known(exact, value.printed(), "");
      case FigureResult.Partial(var exact, var silent) ->
          new BookAnswer.Known(exact, value.printed(), "未报：" + String.join("、", silent));
      case FigureResult.Unknown(var why) -> new BookAnswer.Unknown(why);
    };
  }
}
