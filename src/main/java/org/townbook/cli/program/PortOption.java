package org.townbook.cli.program;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option of every verb that serves pages: where they listen. */
final class PortOption {
  private static final int LAST_PORT = 65_535;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec verb;

  private int port;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "端口，默认 ${DEFAULT-VALUE}，0 为任意空闲的 · The port to listen on, 0 for any free one")
  void choose(int chosen) {
    if (verb != null && (chosen < 0 || chosen > LAST_PORT)) {
      throw new ParameterException(
          verb.commandLine(), "--port 要在 0 到 65535 之间 · between 0 and 65535: " + chosen);
    }
    port = chosen;
  }

  int chosen() {
    return port;
  }
}
