package org.townbook.reading.grammar;

/**
 * A time a text names: 1—9月, 上年, 截至9月底.
 *
 * @param written as {@code 2022}, {@code 2022H1}, {@code 2022-01..2022-09} or a day {@code
 *     2022-09-30}; empty where it cannot be told
 * @param compared whether a number is compared with it: 比上年, 较1—8月
 * @param passing whether it holds for its own clause only: 上年, 当月
 */
public record PeriodMention(int start, int end, String written, boolean compared, boolean passing)
    implements Piece {}
