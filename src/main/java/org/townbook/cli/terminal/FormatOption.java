package org.townbook.cli.terminal;

import picocli.CommandLine.Option;

/** The option of every verb that answers: for people, or for programs. */
public final class FormatOption {

  public enum Format {
    TEXT,
    JSON
  }

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "text|json",
      description = "输出格式，默认 ${DEFAULT-VALUE} · The form of the answer")
  private Format format = Format.TEXT;

  public Format chosen() {
    return format;
  }
}
