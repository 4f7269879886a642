package org.townbook.report;

import org.jspecify.annotations.Nullable;
import org.townbook.catalog.FigureDefinition;

/**
 * One row of the annex 数据来源表: where a printed number comes from.
 *
 * @param key the figure's key; with a suffix such as {@code @2021-01..2021-09} where a report cites
 *     it for other months than its own. At most 64 characters: Word stores it as a content
 *     control's tag, and takes no more
 * @param title what the figure is called: 规上工业总产值
 * @param printed as in the text: 18.91亿元
 * @param unit in words; null where the number has none
 * @param definition what is counted, in one sentence
 * @param numerator for a ratio, with its value; null for a plain count or sum
 * @param denominator likewise
 * @param period the months it is about: 2022年1—9月
 * @param cutOff the moment of recording up to which records count
 * @param ledgers titles of the ledgers counted, separated by 、
 * @param state whether all that should have been counted was
 * @param note who is silent, or why it is unknown; null when the figure is known
 */
public record AnnexEntry(
    String key,
    String title,
    String printed,
    @Nullable String unit,
    String definition,
    @Nullable String numerator,
    @Nullable String denominator,
    String period,
    String cutOff,
    String ledgers,
    State state,
    @Nullable String note) {

  /** How far the number can be relied upon. */
  public enum State {
    KNOWN("齐全", null),
    PARTIAL("未齐", "【未齐】"),
    UNKNOWN("缺数", "【缺数】");

    private final String chinese;
    private final @Nullable String mark;

    State(String chinese, @Nullable String mark) {
      this.chinese = chinese;
      this.mark = mark;
    }

    /** The word for it that users see. */
    public String chinese() {
      return chinese;
    }

    /** What printers set behind the number; nothing when all is well. */
    public @Nullable String mark() {
      return mark;
    }
  }

  public AnnexEntry {
    if (key.isBlank() || key.length() > FigureDefinition.KEY_MAX) {
      throw new IllegalArgumentException("a key has 1 to 64 characters: '" + key + "'");
    }
    if (state != State.KNOWN && (note == null || note.isBlank())) {
      throw new IllegalArgumentException(key + " is " + state + " and does not say why");
    }
  }
}
