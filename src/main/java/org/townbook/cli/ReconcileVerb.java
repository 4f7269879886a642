package org.townbook.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.townbook.reconcile.CheckJson;
import org.townbook.reconcile.CheckResult;
import org.townbook.reconcile.Reconciliation;
import org.townbook.reconcile.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs all checks and keeps what fails as findings; or answers one. */
@Command(name = "reconcile", description = "勾稽核对 · Run all checks, keep what fails")
final class ReconcileVerb implements Callable<Integer> {

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

  @Option(names = "--by", paramLabel = "NAME", description = "答复人 · Who answers")
  private String by = System.getProperty("user.name", "");

  @Mixin private final QuestionOptions options = new QuestionOptions();
  @Mixin private final FormatOption format = new FormatOption();

  ReconcileVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var reconciliation = book.get(Reconciliation.class);
    if (finding != null) {
      return reconciliation
          .answer(finding, reason, by)
          .map(f -> {
            terminal.print("已答复疑点 " + f.id() + "：" + f.message());
            return Terminal.DONE;
          })
          .orElseGet(() -> terminal.refuse("没有编号为 " + finding + " 的疑点。"));
    }
    var question = options.question(book);
    var results = reconciliation.record(question);
    switch (format.chosen()) {
      case TEXT -> {
        results.stream()
            .filter(r -> all || r.verdict() != Verdict.HOLDS && r.verdict() != Verdict.DEFINITIONAL)
            .forEach(this::print);
        terminal.print(summary(results));
        reconciliation.findings(question.place().code()).stream()
            .filter(f -> f.isOpen())
            .forEach(
                f -> terminal.print("疑点 " + f.id() + "（" + f.period().chinese() + "）" + f.check()));
      }
      case JSON -> terminal.printJson(results.stream().map(CheckJson::of).toList());
    }
    return results.stream().anyMatch(r -> r.verdict() == Verdict.BREAKS)
        ? Terminal.REFUSED
        : Terminal.DONE;
  }

  private void print(CheckResult result) {
    terminal.print(
        "[%s] %s（%s）：%s"
            .formatted(result.verdict().chinese(), result.title(), result.key(), result.message()));
  }

  private static String summary(java.util.List<CheckResult> results) {
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
