package org.townbook.reading.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.townbook.reading.grammar.Quantity;

/** A figure while its sentence is being read: what is known is filled in step by step. */
final class Draft {
  final Quantity quantity;
  final Context context;
  FigureKind kind;

  /** 1 if it grew, -1 if it fell, 0 if it is no growth. */
  int sign;

  /** The noun phrase; empty until it is found or carried over. */
  String indicator = "";

  /** Its nouns alone, for what is carried over to the next figure. */
  String head = "";

  /** The figures that share their words with it, itself among them. */
  List<Draft> row = new ArrayList<>();

  /** How many names are listed before its row. */
  int names;

  @Nullable BigDecimal growth;
  @Nullable Draft whole;
  @Nullable Draft level;

  /** What its level was before: 比上年的1999万元. */
  @Nullable Draft base;

  /** Whether it is what another level is compared with. */
  boolean isBase;

  /** The lower end, if it is the upper end of a range. */
  @Nullable Draft low;

  String period = "";
  boolean planned;

  Draft(Quantity quantity, Context context) {
    this.quantity = quantity;
    this.context = context;
    this.kind = context.kind();
    this.sign = context.growth().sign();
    this.isBase = context.is(Trait.BASE);
  }

  /** Whether it is a percentage, which grows by percentage points. */
  boolean isPortion() {
    return (kind == FigureKind.RATE || kind == FigureKind.SHARE) && !isBase;
  }

  /** Whether it says how much there is, so that a growth may belong to it. */
  boolean isLevel() {
    return kind == FigureKind.LEVEL
        && !isBase
        && !context.is(Trait.WHOLE)
        && !quantity.unit().equals("倍");
  }
}
