/**
 * The closed, typed language of filters, record rules and relations: parsed and type-checked by
 * CEL, turned into a small tree of our own that is evaluated exactly on a record and compiled to
 * SQL. Start at {@link org.townbook.catalog.expression.Language}.
 *
 * <p>What an expression means is the same wherever it is answered:
 *
 * <ul>
 *   <li>Conditions have two values. A comparison, {@code in} or a flag asked of an absent value is
 *       false, {@code !=} too; {@code given(x)} asks whether it is there; {@code !} is plain
 *       negation, so {@code !(x == 1)} is true of an absent x where {@code x != 1} is false.
 *   <li>Numbers are exact decimals. Arithmetic, {@code min} and {@code max} on an absent value are
 *       absent; so is a division by zero. A quotient keeps forty decimals, the rest is cut.
 *   <li>Words are compared for equality only, character by character: no order, no ignoring of
 *       case.
 * </ul>
 *
 * <p>There are no loops, no patterns, no calls but five, and bounds on length and depth, so an
 * expression always ends and can do nothing but answer.
 */
@NamedInterface("expression")
@NullMarked
package org.townbook.catalog.expression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
