/**
 * The ledgers' tables: made from the definitions, written to by adding revisions, read as they
 * stand or stood. Start at {@link org.townbook.ledger.storage.RecordStore}.
 */
@NullMarked
package org.townbook.ledger.storage;

import org.jspecify.annotations.NullMarked;
