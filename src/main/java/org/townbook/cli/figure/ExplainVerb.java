package org.townbook.cli.figure;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.townbook.cli.book.Book;
import org.townbook.cli.book.QuestionOptions;
import org.townbook.cli.ledger.RecordLine;
import org.townbook.cli.terminal.FormatOption;
import org.townbook.cli.terminal.Terminal;
import org.townbook.figure.Explanation;
import org.townbook.figure.FigureJson;
import org.townbook.figure.FigureRecords;
import org.townbook.figure.Figures;
import org.townbook.shared.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how a figure was reached, down to its records. */
@Command(name = "explain", description = "数字是怎么来的 · How a figure was reached")
public final class ExplainVerb implements Callable<Integer> {

  private final Book book;
  private final Terminal terminal;

  @Parameters(paramLabel = "KEY", description = "数字的名称 · The figure's key")
  private String key = "";

  @Option(
      names = "--records",
      defaultValue = "10",
      paramLabel = "N",
      description = "列出几条记录，默认 ${DEFAULT-VALUE} · How many records to list")
  private int records;

  @Mixin private final QuestionOptions options = new QuestionOptions();
  @Mixin private final FormatOption format = new FormatOption();

  ExplainVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var figures = book.get(Figures.class);
    var question = options.question(book);
    var explanation = figures.explain(key, question);
    FigureRecords behind = null;
    try {
      behind = figures.records(key, question, 0, records);
    } catch (Refusal nothingMeasured) {
      terminal.tell(String.valueOf(nothingMeasured.getMessage()));
    }
    switch (format.chosen()) {
      case TEXT -> print(explanation, behind);
      case JSON ->
          terminal.printJson(
              Map.of(
                  "figure", FigureJson.of(explanation.value()),
                  "formula", explanation.formula(),
                  "steps", explanation.steps(),
                  "records", behind == null ? Map.of() : json(behind)));
    }
    return Terminal.DONE;
  }

  private static Map<String, Object> json(FigureRecords behind) {
    return Map.of(
        "ledger", behind.ledger().key(),
        "figure", behind.figure(),
        "total", behind.total(),
        "rows", behind.rows());
  }

  private void print(Explanation explanation, @Nullable FigureRecords behind) {
    var value = explanation.value();
    terminal.print(value.definition().title().chinese() + "：" + value.printed());
    terminal.print(value.definition().says());
    terminal.print("算法：" + explanation.formula());
    terminal.print("定义：" + value.definition().origin());
    int number = 1;
    for (var step : explanation.steps()) {
      terminal.print("");
      terminal.print(number++ + ". " + step.says());
      if (step.sql() != null) {
        step.sql().lines().forEach(l -> terminal.print("     " + l));
      }
      terminal.print("   得 " + step.came());
    }
    if (behind != null) {
      terminal.print("");
      terminal.print("记录（" + behind.ledger().title().chinese() + "，共 " + behind.total() + " 条）：");
      behind.rows().forEach(r -> terminal.print("  " + RecordLine.of(r)));
    }
  }
}
