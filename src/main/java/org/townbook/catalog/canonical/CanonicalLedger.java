package org.townbook.catalog.canonical;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.CanonicalText;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FieldType;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.expression.Written;

/** What a ledger means: what one row is, what it holds, and what it must keep to be taken in. */
public final class CanonicalLedger {
  private CanonicalLedger() {}

  /**
   * The ledger's canonical text.
   *
   * @param digestOfList gives the digest of a code list by its key
   */
  public static CanonicalText of(LedgerDefinition ledger, UnaryOperator<String> digestOfList) {
    var lines =
        new CanonicalLines()
            .line("ledger", ledger.key())
            .line("title", ledger.title().chinese())
            .line("one_row_is", ledger.oneRowIs());
    grain(lines, ledger);
    ledger.fields().stream()
        .sorted(Comparator.comparing(FieldDefinition::name))
        .forEach(field -> field(lines, field, digestOfList));
    ledger.rules().stream()
        .map(rule -> new String[] {Written.of(rule.must()), rule.says()})
        .sorted(Comparator.comparing(rule -> rule[0]))
        .forEach(rule -> lines.row("rule", rule[0], rule[1]));
    return lines.done();
  }

  /** What any figure over the ledger stands on, whichever fields it uses. */
  static void grain(CanonicalLines lines, LedgerDefinition ledger) {
    lines
        .line("entered_at", ledger.enteredAt())
        .line("date", ledger.date())
        .row("key", ledger.naturalKey().stream().sorted().toArray())
        .line("if_empty", ledger.ifEmpty());
    var expects = ledger.expects();
    if (expects != null) {
      lines.row("expects", expects.every(), expects.from());
    }
  }

  private static void field(
      CanonicalLines lines, FieldDefinition field, UnaryOperator<String> digestOfList) {
    lines
        .row("field", field.name(), field.title().chinese(), field.type())
        .line(" required", field.required() ? true : null)
        .line(" unit", field.unit())
        .line(" min", plain(field.min()))
        .line(" max", plain(field.max()))
        .line(" digits", field.type().isNumber() ? field.digits() : null)
        .line(" pattern", field.pattern());
    var of = field.of();
    if (of != null) {
      lines.row(" of", of, field.type() == FieldType.CHOICE ? digestOfList.apply(of) : "ledger");
    }
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros().toPlainString();
  }
}
