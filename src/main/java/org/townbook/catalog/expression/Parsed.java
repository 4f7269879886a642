package org.townbook.catalog.expression;

import java.util.List;

/** What reading an expression came to: a tree that can be relied on, or every fault in it. */
public sealed interface Parsed {

  /** Nothing is wrong. */
  record Valid(Expression expression) implements Parsed {}

  /** Everything that is wrong, in the order of the source. */
  record Invalid(List<Fault> faults) implements Parsed {
    public Invalid {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("a refusal needs a reason");
      }
    }
  }

  /**
   * One thing wrong, where, and how to mend it.
   *
   * @param line counted from 1 within the expression
   * @param column counted from 1 in characters (code points, so 字 is one)
   * @param message in Chinese, without the position
   */
  record Fault(int line, int column, String message) {

    /** With its position: {@code 第1行第9列：…}. */
    public String sentence() {
      return "第" + line + "行第" + column + "列：" + message;
    }
  }
}
