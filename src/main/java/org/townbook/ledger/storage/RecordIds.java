package org.townbook.ledger.storage;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.time.Clock;
import java.util.UUID;

/** Gives records and batches their numbers: UUIDs of version 7, later ones greater. */
public final class RecordIds {
  private final TimeOrderedEpochFactory factory;

  public RecordIds(Clock clock) {
    this.factory = TimeOrderedEpochFactory.builder().withClock(clock).withIncrementPlus1().build();
  }

  public UUID next() {
    return factory.create();
  }
}
