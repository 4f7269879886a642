package org.townbook.ledger.value;

import org.jspecify.annotations.Nullable;
import org.townbook.people.Places;

/**
 * The places, remembered for a moment, so that a record's entry need not read them again. Whoever
 * finds a place missing should ask {@link #afresh} before saying so.
 */
public final class PlaceMemory {
  /** Places change a few times a year; within a second nobody can tell the difference. */
  private static final long KEPT_NANOSECONDS = 1_000_000_000L;

  private final Places places;
  private volatile @Nullable Remembered remembered;

  private record Remembered(PlaceDirectory directory, long readAt) {}

  public PlaceMemory(Places places) {
    this.places = places;
  }

  public PlaceDirectory recent() {
    var last = remembered;
    return last != null && System.nanoTime() - last.readAt() < KEPT_NANOSECONDS
        ? last.directory()
        : afresh();
  }

  public PlaceDirectory afresh() {
    long now = System.nanoTime();
    var town = places.ownTown();
    var directory = new PlaceDirectory(town, places.within(town), places.all());
    remembered = new Remembered(directory, now);
    return directory;
  }
}
