/** The ledgers: their list, their records, what became of each record, files to take away. */
@NullMarked
package org.townbook.web.ledger;

import org.jspecify.annotations.NullMarked;
