package org.townbook.catalog.expression;

/** The four kinds of reckoning. */
public enum Operator {
  ADD("+"),
  SUBTRACT("-"),
  MULTIPLY("*"),
  DIVIDE("/");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** As it is written in an expression. */
  public String symbol() {
    return symbol;
  }
}
