package org.townbook.ledger.storage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jooq.DataType;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.townbook.catalog.FieldType;
import org.townbook.catalog.LedgerDefinition;

/** How values are kept in columns. */
public final class ColumnTypes {

  /**
   * Words are ordered by their characters' numbers and not by a language: the same order that a
   * filter evaluated on a record has, and the fastest to look up. Pages sort by sound themselves.
   */
  public static final DataType<String> WORDS = SQLDataType.CLOB.collation(DSL.collation("C"));

  public static final DataType<UUID> ID = SQLDataType.UUID;
  public static final DataType<Integer> COUNT = SQLDataType.INTEGER;
  public static final DataType<String> PLACE = SQLDataType.CHAR(12);
  public static final DataType<Instant> MOMENT = SQLDataType.INSTANT;
  public static final DataType<LocalDate> DAY = SQLDataType.LOCALDATE;
  public static final DataType<Boolean> FLAG = SQLDataType.BOOLEAN;
  public static final DataType<Long> WHOLE = SQLDataType.BIGINT;
  public static final DataType<BigDecimal> EXACT = SQLDataType.NUMERIC;

  /** The columns every ledger has beside its fields. */
  public static final SequencedMap<String, DataType<?>> SYSTEM = system();

  private ColumnTypes() {}

  private static SequencedMap<String, DataType<?>> system() {
    var columns = new LinkedHashMap<String, DataType<?>>();
    columns.put("id", ID.notNull());
    columns.put("revision", COUNT.notNull());
    columns.put("place", PLACE.notNull());
    columns.put("recorded_at", MOMENT.notNull());
    columns.put("recorded_by", WORDS.notNull());
    columns.put("superseded_at", MOMENT.null_());
    columns.put("withdrawn", FLAG.notNull());
    columns.put("reason", WORDS.null_());
    columns.put("batch", ID.null_());
    return Collections.unmodifiableSequencedMap(columns);
  }

  /** The type of a system column or of a field's. */
  public static DataType<?> of(LedgerDefinition ledger, String name) {
    var system = SYSTEM.get(name);
    return system == null ? of(ledger.field(name).type()) : system;
  }

  static DataType<?> of(FieldType type) {
    return switch (type) {
      case TEXT, CHOICE, PLACE, REFERENCE, FILE, CREDIT_CODE, IDENTITY_NUMBER -> WORDS;
      case WHOLE -> WHOLE;
      case DECIMAL, MONEY -> EXACT;
      case DAY, MONTH -> DAY;
      case FLAG -> FLAG;
    };
  }

  private static final Map<Class<?>, String> POSTGRES_NAMES =
      Map.of(
          UUID.class, "uuid",
          Integer.class, "integer",
          Long.class, "bigint",
          BigDecimal.class, "numeric",
          Boolean.class, "boolean",
          LocalDate.class, "date",
          Instant.class, "timestamp with time zone");

  /** What PostgreSQL's own {@code format_type} calls a type. */
  static String nameInPostgres(DataType<?> type) {
    var words = type.hasLength() && type.length() > 0 ? "character(" + type.length() + ")" : "text";
    return POSTGRES_NAMES.getOrDefault(type.getType(), words);
  }

  /** A value as it was handed in: the database may give a decimal back with noughts at its end. */
  public static Object plain(Object value) {
    if (value instanceof BigDecimal number && number.scale() != 0) {
      var stripped = number.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
    return value;
  }
}
