package org.townbook.ledger.condition;

import static org.townbook.catalog.expression.ValueType.DAY;
import static org.townbook.catalog.expression.ValueType.FLAG;
import static org.townbook.catalog.expression.ValueType.NUMBER;
import static org.townbook.catalog.expression.ValueType.TEXT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.expression.Scope;

/** Records of an invented ledger, each field absent in a quarter of them. */
final class RandomRecords {

  static final List<String> CHANNELS = List.of("online", "letter", "visit");

  /** Words that SQL could trip over. */
  static final List<String> TITLES =
      List.of("甲", "乙", "a", "A", "a ", "it's", "100%_", "\\", "第一😀件", "$1", "?", ":x", "{d}");

  /** Numbers that meet, that do not divide evenly, that would overflow whole columns. */
  static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "2",
          "3",
          "7",
          "0.1",
          "0.3",
          "1.5",
          "2.50",
          "0.0001",
          "1000000",
          "22237",
          "35031",
          "2147483647",
          "99999999999.9999");

  static final Scope SCOPE =
      new Scope(
          Map.of(
              "channel", Scope.Name.choice(Set.copyOf(CHANNELS)),
              "title", Scope.Name.free(TEXT),
              "amount", Scope.Name.free(NUMBER),
              "rate", Scope.Name.free(NUMBER),
              "households", Scope.Name.free(NUMBER),
              "persons", Scope.Name.free(NUMBER),
              "received_on", Scope.Name.free(DAY),
              "closed_on", Scope.Name.free(DAY),
              "flagged", Scope.Name.free(FLAG),
              "urgent", Scope.Name.free(FLAG)));

  private final Random random;

  RandomRecords(Random random) {
    this.random = random;
  }

  List<Map<String, @Nullable Object>> take(int many) {
    return Stream.generate(this::next).limit(many).toList();
  }

  private Map<String, @Nullable Object> next() {
    var record = new HashMap<String, @Nullable Object>();
    record.put("channel", maybe(() -> one(CHANNELS)));
    record.put("title", maybe(() -> random.nextInt(12) == 0 ? "" : one(TITLES)));
    record.put("amount", maybe(this::decimal));
    record.put("rate", maybe(() -> decimal().movePointLeft(random.nextInt(9))));
    record.put("households", maybe(() -> random.nextBoolean() ? 3_000_000_000L : whole()));
    record.put("persons", maybe(() -> random.nextInt(4) == 0 ? Integer.MAX_VALUE : (int) whole()));
    record.put("received_on", maybe(this::day));
    record.put("closed_on", maybe(this::day));
    record.put("flagged", maybe(random::nextBoolean));
    record.put("urgent", maybe(random::nextBoolean));
    return record;
  }

  private @Nullable Object maybe(Supplier<Object> value) {
    return random.nextInt(4) == 0 ? null : value.get();
  }

  private BigDecimal decimal() {
    var number = new BigDecimal(one(NUMBERS));
    return random.nextInt(4) == 0 ? number.negate() : number;
  }

  private long whole() {
    return random.nextInt(-3, 8);
  }

  private LocalDate day() {
    return LocalDate.of(2021, 12, 15).plusDays(random.nextInt(20) * 17L);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
