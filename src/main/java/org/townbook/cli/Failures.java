package org.townbook.cli;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns what went wrong into sentences and an exit code; the one place of the terminal to do so.
 */
record Failures(Terminal terminal, BooleanSupplier debug) {

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
    return switch (failure) {
      case MissingParameterException missing ->
          "缺少 "
              + missing.getMissing().stream()
                  .map(arg -> arg instanceof OptionSpec o ? o.longestName() : arg.paramLabel())
                  .collect(Collectors.joining("、"))
              + " · "
              + said;
      case UnmatchedArgumentException unknown ->
          "不认识 " + String.join(" ", unknown.getUnmatched()) + " · " + said;
      default -> said;
    };
  }

  /** Our own exceptions are written for people; of any other only its existence is told. */
  int failed(Exception failure, CommandLine line, ParseResult parsed) {
    if (debug.getAsBoolean()) {
      failure.printStackTrace(terminal.err());
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
