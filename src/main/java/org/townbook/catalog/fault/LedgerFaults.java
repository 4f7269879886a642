package org.townbook.catalog.fault;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.townbook.catalog.CatalogProblem;
import org.townbook.catalog.FieldType;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.LedgerDefinition.EntryLevel;

/** A ledger that reads well and yet could not keep what it is meant to. */
final class LedgerFaults {
  /** Lists of the kinds of people whom a mechanism lists for control. */
  private static final Set<String> KINDS_OF_PEOPLE =
      Set.of("key_person_category", "key_group_category");

  private static final Set<FieldType> COUNTS =
      EnumSet.of(FieldType.MONTH, FieldType.DAY, FieldType.CHOICE, FieldType.WHOLE);

  private final List<CatalogProblem> problems;

  private LedgerFaults(List<CatalogProblem> problems) {
    this.problems = problems;
  }

  static void find(Definitions all, List<CatalogProblem> problems) {
    var faults = new LedgerFaults(problems);
    for (var ledger : all.ledgers().values()) {
      faults.expectation(ledger);
      faults.peopleUnderControl(ledger);
      faults.rules(ledger);
    }
  }

  /** Rows that are due again and again must not be the same fact as the row before. */
  private void expectation(LedgerDefinition ledger) {
    var expects = ledger.expects();
    if (expects == null) {
      return;
    }
    if (!ledger.naturalKey().contains(ledger.date())) {
      problem(ledger, "写了 expects，key 就要含日期字段 " + ledger.date() + "：否则下一期的行会被当成同一件事");
    }
    if (expects.from() == EntryLevel.VILLAGE) {
      if (ledger.enteredAt() != EntryLevel.VILLAGE) {
        problem(ledger, "expects 要各村报（from: village），entered_at 就要是 village");
      }
      if (!ledger.naturalKey().contains("place")) {
        problem(ledger, "expects 要各村报（from: village），key 就要含 place：否则第二个村的行会被当成同一件事");
      }
    }
  }

  /** Where a mechanism lists people for control, the book holds dated counts only (law 9). */
  private void peopleUnderControl(LedgerDefinition ledger) {
    boolean listed =
        ledger.title().chinese().contains("重点人")
            || ledger.fields().stream()
                .anyMatch(field -> field.of() != null && KINDS_OF_PEOPLE.contains(field.of()));
    if (listed) {
      ledger.fields().stream()
          .filter(field -> !COUNTS.contains(field.type()))
          .forEach(field ->
              problem(ledger, "重点人员、重点人群只按日期记人数，不能逐人登记：字段 " + field.name() + " 只能是月份、日期、选项或整数"));
    }
  }

  private void rules(LedgerDefinition ledger) {
    ledger.rules().stream()
        .filter(rule -> rule.must().fields().isEmpty())
        .forEach(rule -> problem(ledger, "规则“" + rule.says() + "”里没有任何字段，对每一行都一样"));
  }

  private void problem(LedgerDefinition ledger, String message) {
    problems.add(new CatalogProblem(ledger.origin(), message));
  }
}
