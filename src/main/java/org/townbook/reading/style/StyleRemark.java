package org.townbook.reading.style;

/**
 * A place where a number is not written as it should be.
 *
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends
 * @param rule key of the rule
 * @param message what is wrong and how to write it, with the rule's source
 */
public record StyleRemark(int start, int end, String rule, String message) {}
