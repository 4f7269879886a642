/**
 * What is wrong between definitions of which each reads well by itself. Start at {@code
 * CrossChecks}.
 */
@NullMarked
package org.townbook.catalog.fault;

import org.jspecify.annotations.NullMarked;
