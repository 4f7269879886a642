package org.townbook.matching;

/** Where a word of a title is found about a printed figure, and how much it counts there. */
enum Where {
  /** In its name, and in its own clause. */
  NAME(1),
  /** In its clause. */
  CLAUSE(0.95),
  /** In its name, but carried over from a clause before. */
  CARRIED(0.8),
  /** In its clause behind the number. */
  BEHIND(0.75),
  /** In the name of the whole that it is a part of. */
  WHOLE(0.7),
  /** At the beginning of its sentence, before any figure. */
  TOPIC(0.6),
  /** With another figure of its sentence. */
  OTHERS(0.35),
  /** In the sentence before. */
  BEFORE(0.25),
  NOWHERE(0);

  private final double counts;

  Where(double counts) {
    this.counts = counts;
  }

  /** From 0 to 1. */
  double counts() {
    return counts;
  }

  /** Whether it is the figure's own, and no other's. */
  boolean isOwn() {
    return compareTo(CARRIED) <= 0;
  }
}
