package org.townbook.ledger.storage;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.townbook.ledger.FieldProblem;
import org.townbook.ledger.LedgerRecord;
import org.townbook.ledger.Violation;
import org.townbook.ledger.storage.LedgerPlan.Reference;

/** What is said about rows that clash with others in the book. */
public final class Sentences {
  private Sentences() {}

  /** The same, where every field is compared. */
  public static FieldProblem conflict(
      LedgerPlan plan, LedgerRecord standing, @Nullable Object[] values) {
    return conflict(plan, standing, values, _ -> true);
  }

  /**
   * The book has another row that is the same fact by its key, but says something else.
   *
   * @param compared where in a row the two are compared
   */
  public static FieldProblem conflict(
      LedgerPlan plan,
      LedgerRecord standing,
      @Nullable Object[] values,
      Predicate<Integer> compared) {
    var titles =
        Rows.different(plan, Rows.values(plan, standing), values).stream()
            .filter(compared)
            .map(plan.reader()::titleAt)
            .toList();
    return ofKey(
        plan,
        Violation.CONFLICT,
        "账上已有 %s 的记录（%s）%s；要改它请用“更正”，不要重复登记。"
            .formatted(
                plan.keyWords(values),
                standing.id(),
                titles.isEmpty() ? "" : "，" + String.join("、", titles) + "与这里不同"));
  }

  /** Other records hold on to this row by its key. */
  public static FieldProblem referredTo(
      LedgerPlan plan, @Nullable Object[] values, List<String> referring) {
    return ofKey(
        plan,
        Violation.REFERRED_TO,
        "“%s”还被引用：%s；请先更正或撤回它们。"
            .formatted(values[plan.keys().getFirst()], String.join("；", referring)));
  }

  /** A reference leads to nothing. */
  public static FieldProblem dangling(Reference reference, String written) {
    return new FieldProblem(
        reference.field().name(),
        reference.field().title().chinese(),
        Violation.REFERENCE,
        "“%s”里没有%s为“%s”的记录；请先登记它，或核对写法。"
            .formatted(
                reference.to().title().chinese(), reference.key().title().chinese(), written));
  }

  public static FieldProblem unknownRecord(UUID id) {
    return new FieldProblem("id", "记录号", Violation.STATE, "这本台账里没有记录 " + id + "。");
  }

  public static FieldProblem alreadyWithdrawn(UUID id) {
    return new FieldProblem("id", "记录号", Violation.STATE, "记录 " + id + " 已经撤回；如要恢复，请重新登记。");
  }

  public static FieldProblem reasonMissing() {
    return new FieldProblem("reason", "理由", Violation.REQUIRED, "必填：写明为什么要改。");
  }

  /** A problem of the natural key, said at its first field. */
  public static FieldProblem ofKey(LedgerPlan plan, Violation violation, String message) {
    var at = plan.keys().getFirst();
    return new FieldProblem(
        plan.reader().nameAt(at),
        plan.reader().titleAt(at),
        violation,
        message,
        plan.keys().stream().map(plan.reader()::nameAt).toList());
  }
}
