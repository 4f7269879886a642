package org.townbook.report;

import java.util.List;
import java.util.stream.Stream;

/** A stretch of text of one kind within a paragraph, a heading or a cell. */
public sealed interface Run {

  /** Words. */
  record Text(String text) implements Run {}

  /**
   * A computed number. Its definition, state and origin stand in the annex row of the same key.
   *
   * @param printed what the reader sees, with unit and qualifier: 约6500人次. Marks such as 【未齐】 are
   *     the printer's and do not belong here
   */
  record Figure(String key, String printed) implements Run {}

  /**
   * Names drawn from records: 三个重点项目的名称. They are as true as a figure, but have no value.
   *
   * @param ledger key of the ledger whose records gave them
   */
  record Listed(String text, String ledger) implements Run {}

  /** A number typed by hand. Marked wherever it is printed until it is given a source. */
  record Unsourced(String text) implements Run {}

  /** Emphasis within a paragraph. */
  record Strong(List<Run> runs) implements Run {
    public Strong {
      runs = List.copyOf(runs);
    }
  }

  /** This run, followed by the runs inside it. */
  default Stream<Run> withParts() {
    return this instanceof Strong(var runs)
        ? Stream.concat(Stream.of(this), runs.stream().flatMap(Run::withParts))
        : Stream.of(this);
  }

  /** What a reader sees, without marks. */
  default String plain() {
    return switch (this) {
      case Text(var text) -> text;
      case Figure(var _, var printed) -> printed;
      case Listed(var text, var _) -> text;
      case Unsourced(var text) -> text;
      case Strong(var runs) -> plain(runs);
    };
  }

  /** What a reader sees of these runs, without marks. */
  static String plain(List<Run> runs) {
    var text = new StringBuilder();
    runs.forEach(run -> text.append(run.plain()));
    return text.toString();
  }
}
