package org.townbook.cli;

import picocli.CommandLine.Option;

/** The option of every verb that answers: for people, or for programs. */
final class FormatOption {

  enum Format {
    TEXT,
    JSON
  }

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "text|json",
      description = "输出格式，默认 ${DEFAULT-VALUE} · The form of the answer")
  private Format format = Format.TEXT;

  Format chosen() {
    return format;
  }
}
