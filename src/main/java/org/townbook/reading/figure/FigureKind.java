package org.townbook.reading.figure;

/** What a number says of its indicator. */
public enum FigureKind {
  /** How much there is: 18.91亿元, 417家. */
  LEVEL,
  /** How much there was before, printed beside a level to compare with: 比上年的1999万元. */
  BASE,
  /** What a percentage is taken of: 年初预算97600万元的44.6%. */
  WHOLE,
  /** By how many percent it grew or fell. */
  GROWTH,
  /** By how much it grew or fell, in its unit or in percentage points. */
  CHANGE,
  /** Which part of a whole it is, in percent. */
  SHARE,
  /** A percentage that stands for itself: 办结率100%. */
  RATE
}
