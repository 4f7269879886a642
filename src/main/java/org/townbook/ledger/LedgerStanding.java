package org.townbook.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.LedgerDefinition;

/**
 * How a ledger stands at a place.
 *
 * @param records how many records stand
 * @param latest the latest day that a record is about; null while there is none
 * @param lastWritten when the last of them was entered or corrected; null while there is none
 */
public record LedgerStanding(
    LedgerDefinition ledger,
    long records,
    @Nullable LocalDate latest,
    @Nullable Instant lastWritten) {}
