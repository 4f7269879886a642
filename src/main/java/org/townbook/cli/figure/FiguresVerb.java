package org.townbook.cli.figure;

import java.util.List;
import java.util.concurrent.Callable;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.FigureDefinition;
import org.townbook.cli.book.Book;
import org.townbook.cli.book.QuestionOptions;
import org.townbook.cli.terminal.FormatOption;
import org.townbook.cli.terminal.Terminal;
import org.townbook.figure.FigureJson;
import org.townbook.figure.FigureResult;
import org.townbook.figure.FigureValue;
import org.townbook.figure.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Computes figures. */
@Command(name = "figures", description = "计算数字 · Compute figures, all of them by default")
public final class FiguresVerb implements Callable<Integer> {

  private final Book book;
  private final Terminal terminal;

  @Parameters(arity = "0..*", paramLabel = "KEY", description = "数字的名称 · Keys of figures")
  private List<String> keys = List.of();

  @Mixin private final QuestionOptions options = new QuestionOptions();
  @Mixin private final FormatOption format = new FormatOption();

  FiguresVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var asked =
        keys.isEmpty()
            ? book.get(Catalog.class).figures().stream().map(FigureDefinition::key).toList()
            : keys;
    var question = options.question(book);
    var values = book.get(Figures.class).compute(asked, question);
    switch (format.chosen()) {
      case TEXT -> {
        terminal.print(question.place().name() + " " + question.period().chinese());
        values.forEach(v -> terminal.print(line(v)));
      }
      case JSON -> terminal.printJson(values.stream().map(FigureJson::of).toList());
    }
    return Terminal.DONE;
  }

  private static String line(FigureValue value) {
    var note =
        switch (value.result()) {
          case FigureResult.Known _ -> "";
          case FigureResult.Partial(var _, var silent) -> "  未报：" + String.join("、", silent);
          case FigureResult.Unknown(var why) -> "  " + why;
        };
    return "%-48s %s  %s%s"
        .formatted(value.key(), value.printed(), value.definition().title().chinese(), note);
  }
}
