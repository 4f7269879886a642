package org.townbook.matching.meaning;

/**
 * What a printed figure is called, so that it is known again in another report.
 *
 * @param words in the wording that names are compared in
 * @param unit as printed, without 万 and 亿
 */
public record FigureName(String words, String unit) {}
