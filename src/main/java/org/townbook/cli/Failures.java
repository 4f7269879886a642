package org.townbook.cli;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;
import org.townbook.cli.terminal.Terminal;
import org.townbook.database.DatabaseUnavailableException;
import org.townbook.shared.Refusal;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns what went wrong into sentences and an exit code; the one place of the terminal to do so.
 */
record Failures(Terminal terminal, BooleanSupplier debug, BooleanSupplier stopping) {

  private static final int MISUNDERSTOOD = 2;
  private static final int BROKEN = 3;

  int misunderstood(ParameterException failure, String[] args) {
    var line = failure.getCommandLine();
    terminal.tell("命令有误：" + said(failure));
    UnmatchedArgumentException.printSuggestions(failure, terminal.err());
    line.usage(terminal.err());
    return MISUNDERSTOOD;
  }

  /** In the users' language, with what the parser says of it beside. */
  private static String said(ParameterException failure) {
    var said = String.valueOf(failure.getMessage());
    var about = failure.getArgSpec();
    return switch (failure) {
      case MissingParameterException missing ->
          "缺少 "
              + missing.getMissing().stream().map(Failures::name).collect(Collectors.joining("、"))
              + " · "
              + said;
      case UnmatchedArgumentException unknown ->
          "不认识 " + String.join(" ", unknown.getUnmatched()) + " · " + said;
      case OverwrittenOptionException twice -> name(twice.getOverwritten()) + " 写了不止一次 · " + said;
      default ->
          failure.getCause() instanceof Refusal own && about != null
              ? name(about) + "：" + own.getMessage()
              : about == null ? said : name(about) + " 的值不对 · " + said;
    };
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** The exit code, unless the answer did not get to whoever asked. */
  int unlessLost(int code) {
    var lost = terminal.lost();
    if (lost.isEmpty()) {
      return code;
    }
    if (!isNobodyListening(lost.get())) {
      terminal.tell(
          "答复没有写完：" + lost.get().getMessage() + "。 · The answer was not written to its end.");
    }
    return code == Terminal.DONE ? Terminal.REFUSED : code;
  }

  /** Our own exceptions are written for people; of any other only its existence is told. */
  int failed(Exception failure) {
    if (debug.getAsBoolean()) {
      failure.printStackTrace(terminal.err());
    }
    if (stopping.getAsBoolean()) {
      return terminal.refuse("已中断，没有做完的都没有记账。 · Interrupted; nothing half-done was kept.");
    }
    var taken = causes(failure).filter(PortInUseException.class::isInstance).findFirst();
    if (taken.isPresent()) {
      return terminal.refuse(
          "端口已被占用，请用 --port 换一个。 · " + taken.get().getMessage() + "; choose another with --port.");
    }
    if (causes(failure).anyMatch(Failures::isNobodyListening)) {
      return Terminal.REFUSED;
    }
    var ours = causes(failure).filter(Failures::isOurs).reduce((outer, inner) -> inner);
    if (ours.isPresent()) {
      return terminal.refuse(String.valueOf(ours.get().getMessage()));
    }
    var database = DatabaseUnavailableException.behind(failure);
    if (database.isPresent()) {
      return terminal.refuse(String.valueOf(database.get().getMessage()));
    }
    terminal.tell("程序出错：" + failure);
    causes(failure).skip(1).forEach(cause -> terminal.tell("  原因：" + cause));
    terminal.tell("加上 --debug 可看到出错的位置。 · Add --debug to see where.");
    return BROKEN;
  }

  /** Whoever read the answer, such as {@code head}, has read enough. */
  private static boolean isNobodyListening(Throwable cause) {
    return cause instanceof IOException && "Broken pipe".equals(cause.getMessage());
  }

  /** A checked one of ours is a part of a sentence, which the one around it says whole. */
  private static boolean isOurs(Throwable cause) {
    return cause instanceof RuntimeException
        && cause.getClass().getName().startsWith("org.townbook.")
        && cause.getMessage() != null;
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }
}
