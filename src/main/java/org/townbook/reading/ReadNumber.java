package org.townbook.reading;

/**
 * A figure as it is shown in the text.
 *
 * @param id of the figure
 * @param indicator what it is the number of
 * @param period of what time, as {@code 2022-01..2022-09}; empty if unsaid
 */
public record ReadNumber(int id, Stretch place, String indicator, String period) {}
