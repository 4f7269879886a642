package org.townbook.web.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.FieldDefinition;

/** What became of one record: as it stands, and each of its revisions, the latest first. */
public record History(List<Field> fields, int hidden, String place, List<Revision> revisions) {

  /**
   * @param referred address of the record that a reference points at; null for other fields
   */
  public record Field(
      FieldDefinition definition, @Nullable String text, @Nullable String referred) {}

  /**
   * @param changes what is different from the revision before; everything in the first
   */
  public record Revision(
      int number,
      Instant at,
      String by,
      boolean withdrawn,
      @Nullable String reason,
      boolean imported,
      List<Change> changes) {}

  /**
   * @param what name of the field, or of the place
   */
  public record Change(String what, @Nullable String before, @Nullable String after) {}

  public boolean isWithdrawn() {
    return !revisions.isEmpty() && revisions.getFirst().withdrawn();
  }
}
