package org.townbook.cli.program;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.townbook.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which verbs there are, or how to use one of them. */
@Command(name = "help", description = "有哪些命令、怎样用 · Which verbs there are, how to use one")
public final class HelpVerb implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(arity = "0..1", paramLabel = "VERB", description = "命令 · The verb")
  private @Nullable String verb;

  @Spec private @Nullable CommandSpec spec;

  HelpVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("picocli did not say where we are");
    }
    var line = spec.parent().commandLine();
    var asked = verb == null ? line : line.getSubcommands().get(verb);
    if (asked == null) {
      throw new ParameterException(line, "没有这个命令 · no such verb: " + verb);
    }
    asked.usage(terminal.out());
    return Terminal.DONE;
  }
}
