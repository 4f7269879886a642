/** Verbs that write records, take them in and out, and list them. */
@NullMarked
package org.townbook.cli.ledger;

import org.jspecify.annotations.NullMarked;
