package org.townbook.cli.program;

import java.util.Map;
import java.util.concurrent.Callable;
import org.townbook.cli.terminal.FormatOption;
import org.townbook.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says which program this is. */
@Command(name = "version", description = "程序版本 · Which program this is")
public final class VersionVerb implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final FormatOption format = new FormatOption();

  VersionVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var version = String.valueOf(VersionVerb.class.getPackage().getImplementationVersion());
    switch (format.chosen()) {
      case TEXT -> terminal.print("镇情一本账 townbook " + version);
      case JSON -> terminal.printJson(Map.of("name", "townbook", "version", version));
    }
    return Terminal.DONE;
  }
}
