package org.townbook.reading.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.townbook.reading.grammar.Quantity;

/** A figure while its sentence is being read: what is known is filled in step by step. */
final class Draft {
  final Quantity quantity;
  final Context context;
  FigureKind kind;

  /** The noun phrase; empty until it is found or carried over. */
  String indicator;

  /** Its nouns alone, for what is carried over to the next figure. */
  String head = "";

  @Nullable BigDecimal growth;
  @Nullable Draft whole;
  @Nullable Draft level;
  String period = "";
  boolean planned;

  Draft(Quantity quantity, Context context) {
    this.quantity = quantity;
    this.context = context;
    this.kind = context.kind();
    this.indicator = "";
  }

  /** Whether it says how much there is, so that a growth may belong to it. */
  boolean isLevel() {
    return kind == FigureKind.LEVEL || kind == FigureKind.RATE;
  }
}
