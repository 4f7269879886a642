package org.townbook.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a ledger as it stood after one act. A correction adds a revision; no row is edited.
 *
 * @param place 12-digit code
 * @param values the fields that are given, in the ledger's order: {@link String} for words and
 *     codes, {@link Long} for whole numbers, {@link java.math.BigDecimal} for decimals and money,
 *     {@link java.time.LocalDate} for days and months (a month is its first day), {@link Boolean}
 * @param recordedAt when this revision was written
 * @param supersededAt when the next one was; null while this is the last
 * @param withdrawn whether this revision takes the fact back
 * @param reason why it was corrected or withdrawn; null in a first revision
 * @param batch the import it came with; null when it was entered by itself
 */
public record LedgerRecord(
    UUID id,
    int revision,
    String ledger,
    String place,
    Map<String, Object> values,
    Instant recordedAt,
    String recordedBy,
    @Nullable Instant supersededAt,
    boolean withdrawn,
    @Nullable String reason,
    @Nullable UUID batch) {

  public LedgerRecord {
    if (revision < 1) {
      throw new IllegalArgumentException("revisions start at 1, got " + revision);
    }
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The value of a field, if it is given. */
  public Optional<Object> value(String field) {
    return Optional.ofNullable(values.get(field));
  }

  /** The same record with some fields left unsaid, for readers whose duty does not need them. */
  public LedgerRecord without(Set<String> fields) {
    var rest = new LinkedHashMap<>(values);
    rest.keySet().removeAll(fields);
    return new LedgerRecord(
        id,
        revision,
        ledger,
        place,
        rest,
        recordedAt,
        recordedBy,
        supersededAt,
        withdrawn,
        reason,
        batch);
  }
}
