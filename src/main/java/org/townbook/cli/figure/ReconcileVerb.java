package org.townbook.cli.figure;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.townbook.cli.book.Book;
import org.townbook.cli.book.PersonOption;
import org.townbook.cli.book.QuestionOptions;
import org.townbook.cli.terminal.FormatOption;
import org.townbook.cli.terminal.Terminal;
import org.townbook.reconcile.CheckJson;
import org.townbook.reconcile.CheckResult;
import org.townbook.reconcile.Finding;
import org.townbook.reconcile.Reconciliation;
import org.townbook.reconcile.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs all checks and keeps what fails as findings; or answers one. */
@Command(name = "reconcile", description = "勾稽核对 · Run all checks, keep what fails")
public final class ReconcileVerb implements Callable<Integer> {

  private final Book book;
  private final Terminal terminal;

  @Option(names = "--all", description = "相符的也列出 · List also what holds")
  private boolean all;

  @Option(
      names = "--answer",
      paramLabel = "ID",
      description = "答复一个疑点，须同时写 --reason · Answer a finding")
  private @Nullable Long finding;

  @Option(names = "--reason", paramLabel = "TEXT", description = "答复的理由 · The reason")
  private String reason = "";

  @Mixin private final PersonOption person = new PersonOption();
  @Mixin private final QuestionOptions options = new QuestionOptions();
  @Mixin private final FormatOption format = new FormatOption();

  ReconcileVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var reconciliation = book.get(Reconciliation.class);
    return finding == null ? run(reconciliation) : answer(reconciliation, finding);
  }

  private int run(Reconciliation reconciliation) {
    var question = options.question(book);
    var results = reconciliation.record(question);
    switch (format.chosen()) {
      case TEXT -> {
        results.stream()
            .filter(r -> all || r.verdict() != Verdict.HOLDS && r.verdict() != Verdict.DEFINITIONAL)
            .forEach(this::print);
        terminal.print(summary(results));
        reconciliation.findings(question.place().code()).stream()
            .filter(Finding::isOpen)
            .forEach(this::print);
      }
      case JSON -> terminal.printJson(results.stream().map(CheckJson::of).toList());
    }
    return results.stream().anyMatch(r -> r.verdict() == Verdict.BREAKS)
        ? Terminal.REFUSED
        : Terminal.DONE;
  }

  private int answer(Reconciliation reconciliation, long id) {
    var answered = reconciliation.answer(id, reason, person.name());
    if (answered.isEmpty()) {
      return terminal.refuse("没有编号为 " + id + " 的疑点。");
    }
    switch (format.chosen()) {
      case TEXT -> terminal.print("已答复疑点 " + id + "：" + answered.get().message());
      case JSON -> terminal.printJson(answered.get());
    }
    return Terminal.DONE;
  }

  private void print(Finding open) {
    terminal.print("疑点 " + open.id() + "（" + open.period().chinese() + "）" + open.check());
  }

  private void print(CheckResult result) {
    terminal.print(
        "[%s] %s（%s）：%s"
            .formatted(result.verdict().chinese(), result.title(), result.key(), result.message()));
  }

  private static String summary(List<CheckResult> results) {
    var words = new StringBuilder("共 " + results.size() + " 条勾稽");
    for (var verdict : Verdict.values()) {
      long count = results.stream().filter(r -> r.verdict() == verdict).count();
      if (count > 0) {
        words.append("，").append(verdict.chinese()).append(" ").append(count);
      }
    }
    return words.append("。").toString();
  }
}
