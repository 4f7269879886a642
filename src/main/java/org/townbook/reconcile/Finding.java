package org.townbook.reconcile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.townbook.shared.Period;

/**
 * A check that failed, kept until somebody answers it or the figures come right.
 *
 * @param goneAt when the check was first seen to hold again; null while it fails
 * @param answer why it stands as it does, in the words of the one who answers
 */
public record Finding(
    long id,
    String check,
    String place,
    Period period,
    Verdict verdict,
    String message,
    Instant firstSeen,
    Instant lastSeen,
    @Nullable Instant goneAt,
    @Nullable String answer,
    @Nullable String answeredBy,
    @Nullable Instant answeredAt) {

  /** Whether it still fails and nobody has answered. */
  public boolean isOpen() {
    return goneAt == null && answer == null;
  }
}
