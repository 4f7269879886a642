package org.townbook.cli.reading;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.townbook.cli.terminal.Terminal;
import org.townbook.figure.Question;
import org.townbook.matching.BookAnswer;
import org.townbook.matching.BookVerdict;
import org.townbook.matching.Compared;

/** Prints for people how a report stands against the book, what differs first. */
record BookLines(Terminal terminal) {

  void print(List<Compared> compared, Question question) {
    terminal.print("");
    terminal.print("【与账本对照】" + question.place().name() + " " + question.period().chinese());
    for (var verdict : BookVerdict.values()) {
      var lines = compared.stream().filter(c -> c.verdict() == verdict).toList();
      if (!lines.isEmpty()) {
        terminal.print("");
        terminal.print("  " + verdict.words() + " " + lines.size() + " 个");
        lines.forEach(line -> terminal.print("    " + line(line)));
      }
    }
    terminal.print("");
    terminal.print(
        Stream.of(BookVerdict.values())
            .map(v -> v.words() + " " + compared.stream().filter(c -> c.verdict() == v).count())
            .collect(Collectors.joining("、", "与账本对照：", "。")));
  }

  private static String line(Compared compared) {
    var said = "%s %s".formatted(compared.indicator(), compared.surface()).strip();
    var meant = compared.meant();
    if (meant == null) {
      return said;
    }
    var period = Objects.requireNonNull(compared.period()).chinese();
    var known = compared.answer() instanceof BookAnswer.Known answer ? answer.printed() : "无数";
    var line = "%s → %s（%s，%s） 账上 %s".formatted(said, meant.title(), meant.key(), period, known);
    return compared.message().equals(BookVerdict.AGREES.words())
        ? line
        : line + "；" + compared.message();
  }
}
