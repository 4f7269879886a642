package org.townbook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.townbook.reading.Reading;
import org.townbook.reading.ReadingJson;
import org.townbook.reading.document.Documents;
import org.townbook.reading.document.ReadDocument;
import org.townbook.shared.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads anybody's report and says which of its numbers cannot be right; needs no book. */
@Command(
    name = "check",
    description = {
      "核稿：找出一份报告里不可能都对的数 · Find the numbers of a report that cannot be right",
      "读得了就返回 0，不论找到什么；读不了返回 1。 · Exit code 0 if it was read, whatever was found."
    })
final class CheckVerb implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  /** Without one of these the answer is a list for people. */
  private enum Format {
    TEXT,
    JSON
  }

  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      description = "Word、PDF 或文本文件，- 为标准输入 · Word, PDF or text; - for standard input")
  private String file = "";

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = {
        "text 只输出读到的文字，json 输出一个对象；不写则列出问题",
        "text: the text as read, json: one object; a list of what was found by default"
      })
  private @Nullable Format format;

  CheckVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var document = document();
    document.notes().forEach(terminal::tell);
    switch (format) {
      case null -> new FindingLines(terminal).print(document, new Reading().read(document.text()));
      case TEXT -> terminal.printExactly(document.text());
      case JSON -> terminal.printJson(ReadingJson.of(new Reading().read(document.text())));
    }
    return Terminal.DONE;
  }

  private ReadDocument document() {
    if (!file.equals(STANDARD_INPUT)) {
      return Documents.read(Path.of(file));
    }
    try {
      return Documents.read("标准输入", terminal.in());
    } catch (IOException e) {
      throw new Refusal("读不了标准输入：" + e.getMessage() + "；请改写文件名。", e);
    }
  }
}
