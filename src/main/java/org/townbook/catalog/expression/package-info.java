/**
 * The closed, typed language of filters, record rules and relations: parsed and type-checked by
 * CEL, turned into a small tree of our own that is evaluated exactly on a record and compiled to
 * SQL.
 */
@NamedInterface("expression")
@NullMarked
package org.townbook.catalog.expression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
