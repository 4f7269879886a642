package org.townbook.ledger.storage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.townbook.shared.Actor;

/**
 * A revision to be added.
 *
 * @param values the place's code and the fields, as {@link org.townbook.ledger.value.ReadRow} has
 *     them
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once; compared by nobody
public record Revision(
    UUID id,
    int number,
    @Nullable Object[] values,
    Instant at,
    Actor by,
    boolean withdrawn,
    @Nullable String reason) {}
