package org.townbook.cli.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogProblem;
import org.townbook.catalog.CatalogReader;
import org.townbook.cli.book.Book;
import org.townbook.cli.terminal.FormatOption;
import org.townbook.cli.terminal.Terminal;
import org.townbook.figure.WorkedExamples;
import org.townbook.ledger.LedgerExamples;
import org.townbook.report.Reports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything about definitions; needs no database. */
@Command(
    name = "catalog",
    description = "定义目录 · The catalog of definitions",
    subcommands = {CatalogVerb.CheckVerb.class, DigestVerb.class})
public final class CatalogVerb implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "缺少命令 · a verb is missing");
  }

  /** Checks all definitions together and prints every problem with file and line. */
  @Command(name = "check", description = "检查全部定义 · Check all definitions together")
  static final class CheckVerb implements Callable<Integer> {

    private final Book book;
    private final Terminal terminal;

    @Option(
        names = "--catalog",
        paramLabel = "DIR",
        split = ",",
        description = "定义目录，默认本账的 · Folders to check, the book's own by default")
    private List<Path> folders = List.of();

    @Mixin private final FormatOption format = new FormatOption();

    CheckVerb(Book book, Terminal terminal) {
      this.book = book;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return switch (CatalogReader.read(folders.isEmpty() ? book.catalogFolders() : folders)) {
        case CatalogReader.Outcome.Invalid(var problems) -> problems(problems);
        case CatalogReader.Outcome.Valid(var catalog) -> {
          var problems = new ArrayList<>(Reports.problems(catalog));
          problems.addAll(LedgerExamples.problems(catalog));
          problems.addAll(WorkedExamples.problems(catalog));
          yield problems.isEmpty() ? fine(catalog) : problems(problems.stream().sorted().toList());
        }
      };
    }

    private int problems(List<CatalogProblem> problems) {
      switch (format.chosen()) {
        case TEXT -> {
          problems.forEach(p -> terminal.print(p.toString()));
          terminal.tell("共 " + problems.size() + " 处问题。");
        }
        case JSON -> terminal.printJson(told(problems));
      }
      return Terminal.REFUSED;
    }

    private int fine(Catalog catalog) {
      var counts = new LinkedHashMap<String, Integer>();
      counts.put("codes", catalog.codeLists().size());
      counts.put("ledgers", catalog.ledgers().size());
      counts.put("figures", catalog.figures().size());
      counts.put("checks", catalog.checks().size());
      counts.put("reports", catalog.reports().size());
      var shortcomings = catalog.shortcomings();
      switch (format.chosen()) {
        case TEXT -> {
          terminal.print(
              "定义无误：代码表 %d、台账 %d、数字 %d、勾稽 %d、报告 %d。".formatted(counts.values().toArray()));
          shortcomings.forEach(s -> terminal.print(s.toString()));
          if (!shortcomings.isEmpty()) {
            terminal.tell("以上 " + shortcomings.size() + " 处不影响使用；要与别的镇共用，先补上。");
          }
        }
        case JSON -> terminal.printJson(new Fine(counts, told(shortcomings)));
      }
      return Terminal.DONE;
    }

    private static List<Problem> told(List<CatalogProblem> problems) {
      return problems.stream()
          .map(p -> new Problem(p.origin().file().toString(), p.origin().line(), p.message()))
          .toList();
    }

    private record Fine(Map<String, Integer> definitions, List<Problem> shortcomings) {}

    private record Problem(String file, int line, String message) {}
  }
}
