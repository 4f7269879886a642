package org.townbook.ledger.condition;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes well-typed expressions over {@link RandomRecords}, as a catalog writer might. */
final class RandomExpressions {

  private static final List<String> EQUALITIES = List.of("==", "!=");
  private static final List<String> ORDERS = List.of("==", "!=", "<", "<=", ">", ">=");
  private static final List<String> FLAGS = List.of("flagged", "urgent");
  private static final List<String> DAYS = List.of("received_on", "closed_on");
  private static final List<String> AMOUNTS = List.of("amount", "rate", "households", "persons");

  private final Random random;

  /** How many {@code min} and {@code max} are open; the language allows three. */
  private int extremes;

  RandomExpressions(Random random) {
    this.random = random;
  }

  String condition(int depth) {
    if (depth > 0 && random.nextInt(2) == 0) {
      return switch (random.nextInt(4)) {
        case 0 -> "(" + joined(" && ", () -> condition(depth - 1)) + ")";
        case 1 -> "(" + joined(" || ", () -> condition(depth - 1)) + ")";
        case 2 -> "!(" + condition(depth - 1) + ")";
        default -> "((" + condition(depth - 1) + ") " + one(EQUALITIES) + " " + one(FLAGS) + ")";
      };
    }
    return switch (random.nextInt(10)) {
      case 0 -> one(FLAGS);
      case 1 -> "!" + one(FLAGS);
      case 2 -> one(FLAGS) + " " + one(EQUALITIES) + " " + random.nextBoolean();
      case 3 -> "given(" + one(one(List.of(FLAGS, DAYS, AMOUNTS, List.of("title")))) + ")";
      case 4 -> text();
      case 5 -> number(depth - 1) + " in [" + joined(", ", this::literal) + "]";
      case 6 -> one(DAYS) + " in [" + joined(", ", this::writtenDay) + "]";
      case 7 -> day() + " " + one(ORDERS) + " " + day();
      default -> number(depth - 1) + " " + one(ORDERS) + " " + number(depth - 1);
    };
  }

  private String text() {
    return switch (random.nextInt(4)) {
      case 0 -> "channel " + one(EQUALITIES) + " " + quoted(one(RandomRecords.CHANNELS));
      case 1 -> "title in [" + joined(", ", () -> quoted(one(RandomRecords.TITLES))) + "]";
      case 2 -> "title " + one(EQUALITIES) + " channel";
      default -> quoted(one(RandomRecords.TITLES)) + " " + one(EQUALITIES) + " title";
    };
  }

  String number(int depth) {
    if (depth <= 0 || random.nextInt(4) == 0) {
      return random.nextInt(3) == 0 ? literal() : one(AMOUNTS);
    }
    return switch (random.nextInt(9)) {
      case 0 -> "-" + number(depth - 1);
      case 1 -> extreme(depth);
      case 2 -> "days(" + day() + ", " + day() + ")";
      case 3, 4, 5 -> "(" + number(depth - 1) + " / " + number(depth - 1) + ")";
      default ->
          "(" + number(depth - 1) + one(List.of(" + ", " - ", " * ")) + number(depth - 1) + ")";
    };
  }

  private String extreme(int depth) {
    if (extremes == 3) {
      return literal();
    }
    extremes++;
    var written = one(List.of("min", "max")) + "(" + joined(", ", () -> number(depth - 1)) + ")";
    extremes--;
    return written;
  }

  private String day() {
    return switch (random.nextInt(5)) {
      case 0 -> "period_start";
      case 1 -> "period_end";
      case 2 -> writtenDay();
      default -> one(DAYS);
    };
  }

  private String writtenDay() {
    return "day(\"" + LocalDate.of(2021, 12, 15).plusDays(random.nextInt(20) * 17L) + "\")";
  }

  private String literal() {
    return (random.nextInt(4) == 0 ? "-" : "") + one(RandomRecords.NUMBERS);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private String joined(String by, Supplier<String> part) {
    return Stream.generate(part).limit(random.nextInt(2, 4)).collect(Collectors.joining(by));
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
