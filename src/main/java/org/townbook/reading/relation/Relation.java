package org.townbook.reading.relation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two or more printed numbers have to do with each other, and whether they do.
 *
 * @param figures ids of the figures, the whole or the level first
 * @param expected what it comes to from the other numbers; null where nothing is computed
 * @param printed what is printed
 * @param rule which rule says so
 * @param message a sentence for the writer of the report
 */
public record Relation(
    RelationKind kind,
    List<Integer> figures,
    @Nullable BigDecimal expected,
    @Nullable BigDecimal printed,
    Verdict verdict,
    Rule rule,
    String message) {}
