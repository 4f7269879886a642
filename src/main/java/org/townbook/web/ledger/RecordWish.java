package org.townbook.web.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FieldType;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.ledger.RecordQuery;
import org.townbook.web.frame.Address;
import org.townbook.web.frame.NoPage;
import org.townbook.web.frame.Paging;
import org.townbook.web.frame.Where;

/**
 * Which records of a ledger a page is asked for: {@code q} for words, {@code when=any} for every
 * period, {@code f.FIELD} for a choice, {@code sort} and {@code down} for the order, {@code page}.
 */
public record RecordWish(
    String words,
    boolean anyTime,
    Map<String, String> choices,
    @Nullable String sort,
    boolean down,
    int page) {
  private static final int SIZE = 50;
  private static final String CHOICE = "f.";

  static RecordWish of(LedgerDefinition ledger, Address address) {
    var query = address.query();
    var choices = new LinkedHashMap<String, String>();
    query.forEach((name, value) -> {
      if (name.startsWith(CHOICE) && !value.isBlank()) {
        choices.put(choice(ledger, name.substring(CHOICE.length())).name(), value);
      }
    });
    return new RecordWish(
        query.getOrDefault("q", "").strip(),
        "any".equals(query.get("when")),
        choices,
        sort(ledger, query.get("sort")),
        // where nobody says, the latest comes first
        query.containsKey("sort") ? query.containsKey("down") : true,
        page(query.getOrDefault("page", "1")));
  }

  private static FieldDefinition choice(LedgerDefinition ledger, String name) {
    return choices(ledger).stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(() -> NoPage.unreadable("wrong.filter", name));
  }

  private static @Nullable String sort(LedgerDefinition ledger, @Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    boolean isKnown =
        name.equals("place") || ledger.findField(name).filter(f -> !f.isPrivate()).isPresent();
    if (!isKnown) {
      throw NoPage.unreadable("wrong.sort", name);
    }
    return name;
  }

  private static int page(String written) {
    if (!written.matches("-?\\d{1,9}")) {
      throw NoPage.unreadable("wrong.page", written);
    }
    Paging.require(Integer.parseInt(written));
    return Integer.parseInt(written);
  }

  /** The fields of a ledger that records may be filtered by: those with a list of choices. */
  public static List<FieldDefinition> choices(LedgerDefinition ledger) {
    return ledger.fields().stream()
        .filter(field -> field.type() == FieldType.CHOICE && !field.isPrivate())
        .toList();
  }

  RecordQuery query(Where where) {
    var query =
        RecordQuery.all()
            .within(where.place().code())
            .asOf(where.asOf())
            .containing(words.isEmpty() ? null : words)
            .during(anyTime ? null : where.period())
            .sortedBy(sort, down)
            .page(page, SIZE);
    for (var choice : choices.entrySet()) {
      query = query.where(choice.getKey(), choice.getValue());
    }
    return query;
  }

  public String choice(FieldDefinition field) {
    return choices.getOrDefault(field.name(), "");
  }

  /** Whether anything but place and period narrows what is shown. */
  public boolean isNarrow() {
    return !words.isEmpty() || !choices.isEmpty();
  }

  /** The same page in the order of a column; asked for again, the other way round. */
  public String sortedBy(Address here, String column, String dateColumn) {
    boolean again = column.equals(sort == null ? dateColumn : sort);
    return here.with("sort", column)
        .with("down", again && !down ? "1" : null)
        .without("page")
        .url();
  }

  /** {@code ascending}, {@code descending} or nothing, as a table's head says it. */
  public @Nullable String order(String column, String dateColumn) {
    if (!column.equals(sort == null ? dateColumn : sort)) {
      return null;
    }
    return down ? "descending" : "ascending";
  }
}
