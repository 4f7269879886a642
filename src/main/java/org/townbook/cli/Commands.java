package org.townbook.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.townbook.cli.book.Book;
import org.townbook.cli.figure.CatalogVerb;
import org.townbook.cli.figure.ExplainVerb;
import org.townbook.cli.figure.FiguresVerb;
import org.townbook.cli.figure.ReconcileVerb;
import org.townbook.cli.figure.ReportVerb;
import org.townbook.cli.ledger.CorrectVerb;
import org.townbook.cli.ledger.EnterVerb;
import org.townbook.cli.ledger.ExportVerb;
import org.townbook.cli.ledger.HistoryVerb;
import org.townbook.cli.ledger.ImportVerb;
import org.townbook.cli.ledger.RecordsVerb;
import org.townbook.cli.ledger.TemplateVerb;
import org.townbook.cli.ledger.WithdrawVerb;
import org.townbook.cli.program.BeginVerb;
import org.townbook.cli.program.DemoVerb;
import org.townbook.cli.program.HelpVerb;
import org.townbook.cli.program.ServeVerb;
import org.townbook.cli.program.VersionVerb;
import org.townbook.cli.program.WarmUpVerb;
import org.townbook.cli.reading.CheckVerb;
import org.townbook.cli.reading.TakeInVerb;
import org.townbook.cli.terminal.Terminal;
import org.townbook.shared.Period;
import org.townbook.shared.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command line. Each verb is a class of its own in a room below, named in the list here; it
 * takes a {@link Book} or a {@link Terminal} in its constructor and answers with an exit code: 0
 * for done, 1 for refused, 2 for a command that was not understood, 3 for a fault of the program.
 */
@Command(
    name = "townbook",
    description = "镇情一本账：镇里报告背后的账本 · The book behind a township's reports",
    subcommands = {
      DemoVerb.class,
      BeginVerb.class,
      FiguresVerb.class,
      ExplainVerb.class,
      ReconcileVerb.class,
      ReportVerb.class,
      CheckVerb.class,
      TakeInVerb.class,
      ImportVerb.class,
      ExportVerb.class,
      TemplateVerb.class,
      EnterVerb.class,
      CorrectVerb.class,
      WithdrawVerb.class,
      RecordsVerb.class,
      HistoryVerb.class,
      CatalogVerb.class,
      ServeVerb.class,
      VersionVerb.class,
      WarmUpVerb.class,
      HelpVerb.class
    })
public final class Commands implements Runnable {

  private final Book book;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "出错时显示程序内部信息 · Show stack traces")
  private boolean debug;

  private Commands(Book book) {
    this.book = book;
  }

  /**
   * Runs one command, prints what it answers, and returns its exit code.
   *
   * @param application the class that Spring starts from, for verbs that open the book
   */
  public static int run(Class<?> application, String... args) {
    var book = new Book(application, Map.of());
    Runtime.getRuntime().addShutdownHook(new Thread(book::toldToStop, "told-to-stop"));
    return run(book, Terminal.standard(), args);
  }

  static int run(Book book, Terminal terminal, String... args) {
    try (book;
        terminal) {
      var commands = new Commands(book);
      var line =
          new CommandLine(commands, new VerbFactory(book, terminal))
              .setCaseInsensitiveEnumValuesAllowed(true)
              .setOut(terminal.out())
              .setErr(terminal.err())
              .registerConverter(Period.class, Commands::period)
              .registerConverter(UUID.class, Commands::recordNumber);
      var failures = new Failures(terminal, () -> commands.debug, book::isStopping);
      line.setParameterExceptionHandler(failures::misunderstood);
      line.setExecutionExceptionHandler((failure, _, _) -> failures.failed(failure));
      return failures.unlessLost(line.execute(args));
    }
  }

  private static Period period(String written) {
    try {
      return Period.parse(written);
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
  }

  private static UUID recordNumber(String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException e) {
      throw new Refusal("“" + written + "”不是记录号；./townbook records LEDGER 列出各条的记录号。");
    }
  }

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "本命令的用法 · How to use this verb")
  boolean help;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "数据目录，默认为程序目录下的 data · The data folder")
  void chooseData(Path folder) {
    book.keptIn(folder);
  }

  /** Without a verb there is nothing to do but to say which there are. */
  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "缺少命令 · a verb is missing");
    }
  }
}
