package org.townbook.reading.figure;

/** How a quantity stands to the figures around it. */
enum Trait {
  /** No word at all stands between it and the figure before: 5%、6%和7%. */
  FOLLOWS,
  /** Nothing but 、 or 和 and words of growth stands between them. */
  JOINED,
  /** It is the upper end of a range. */
  RANGE_END,
  /** Names are listed before it: 力马、钜丰等. */
  LISTS,
  /** 分别 stands before it. */
  RESPECTIVELY,
  /** The words behind it go straight on to another figure. */
  LEADS_ON,
  /** 的 and a percentage follow: it is what that is taken of. */
  WHOLE,
  /** It stands in brackets, beside what the sentence speaks of. */
  BRACKETED,
  /** It is what another level is compared with: 比上年的1999万元, 由312个. */
  BASE
}
