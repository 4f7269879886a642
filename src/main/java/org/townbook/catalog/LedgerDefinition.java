package org.townbook.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.expression.Expression;
import org.townbook.catalog.expression.Scope;
import org.townbook.catalog.expression.ValueType;

/**
 * A kind of record: what one row is, who keeps it, its fields and the rules a row must keep. Its
 * fields have different names, and {@code date} is one of them.
 *
 * @param oneRowIs the grain in words: what a count of rows counts
 * @param systems the systems of the source report that the ledger serves
 * @param keptBy office that answers for it
 * @param date name of the field that dates a row
 * @param key names of the fields (or {@code place}) that make two rows the same fact
 * @param expects which places must send rows; null where rows come as things happen
 * @param ifEmpty what it means that a place has no row at all
 */
public record LedgerDefinition(
    String key,
    Title title,
    String oneRowIs,
    List<String> systems,
    String keptBy,
    EntryLevel enteredAt,
    String date,
    List<String> naturalKey,
    @Nullable Expectation expects,
    IfEmpty ifEmpty,
    Privacy privacy,
    List<FieldDefinition> fields,
    List<Rule> rules,
    List<Example> examples,
    Origin origin) {

  /** Names that every row has and no field may take. */
  public static final Set<String> SYSTEM_NAMES =
      Set.of(
          "id",
          "revision",
          "place",
          "recorded_at",
          "recorded_by",
          "superseded_at",
          "withdrawn",
          "reason",
          "batch");

  public LedgerDefinition {
    systems = List.copyOf(systems);
    naturalKey = List.copyOf(naturalKey);
    fields = List.copyOf(fields);
    rules = List.copyOf(rules);
    examples = List.copyOf(examples);
  }

  /** Level of the places whose people enter rows. */
  public enum EntryLevel {
    TOWN,
    VILLAGE
  }

  /** Who may read the ledger at all; single fields are kept back by {@code private}. */
  public enum Privacy {
    PUBLIC,
    INTERNAL,
    PERSONAL
  }

  /** Rows must come from each village (or the town) every month or year. */
  public record Expectation(Every every, EntryLevel from) {
    /** How often a row is due. */
    public enum Every {
      MONTH,
      YEAR
    }
  }

  /** What it means that a place and time have no row. */
  public enum IfEmpty {
    /** Nobody has written anything yet, so a figure is unknown. */
    UNKNOWN,
    /** Nothing of the kind happened, as with accidents: a figure is zero. */
    ZERO
  }

  /** A condition each row must keep, and the sentence said when it does not. */
  public record Rule(String source, Expression must, String says) {}

  /** A worked example: a row that is taken in, or one refused because of the named field. */
  public record Example(
      Map<String, String> row, boolean accepted, @Nullable String at, Origin origin) {}

  /** The field with this name. */
  public Optional<FieldDefinition> findField(String name) {
    return fields.stream().filter(f -> f.name().equals(name)).findFirst();
  }

  /**
   * The field with this name, where a definition has been checked to speak of it.
   *
   * @throws IllegalArgumentException if the ledger has no such field
   */
  public FieldDefinition field(String name) {
    return findField(name)
        .orElseThrow(() -> new IllegalArgumentException("ledger " + key + " has no field " + name));
  }

  /** Names of the fields that are kept back unless the reader's duty needs them. */
  public Set<String> privateFields() {
    return fields.stream()
        .filter(FieldDefinition::isPrivate)
        .map(FieldDefinition::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The field that dates a row. */
  public FieldDefinition dateField() {
    return field(date);
  }

  /** The one field another ledger's reference points at. */
  public Optional<FieldDefinition> referenceKey() {
    return naturalKey.size() == 1 ? findField(naturalKey.getFirst()) : Optional.empty();
  }

  /** The names a filter or rule on this ledger may use; {@code codes} gives a list's codes. */
  public Scope scope(Function<String, Set<String>> codes) {
    return scope(fields, codes);
  }

  /** The names that conditions on such fields may use. */
  public static Scope scope(List<FieldDefinition> fields, Function<String, Set<String>> codes) {
    var names = new LinkedHashMap<String, Scope.Name>();
    names.put("place", new Scope.Name(ValueType.TEXT, Set.of()));
    for (var field : fields) {
      var allowed =
          field.type() == FieldType.CHOICE && field.of() != null
              ? codes.apply(field.of())
              : Set.<String>of();
      names.put(field.name(), new Scope.Name(field.type().valueType(), allowed));
    }
    return new Scope(names);
  }
}
