package org.townbook.sample;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FieldType;
import org.townbook.catalog.LedgerDefinition;

/**
 * Whether a rule can give values of a field; constants are brought into the form that is stored.
 */
record RuleFit(FieldTexts texts, LedgerDefinition ledger) {

  /** The rule as it will be drawn; whatever does not fit is told. */
  Rule fitted(FieldDefinition field, Rule rule, Consumer<String> problem) {
    return switch (rule) {
      case Rule.Constant(var text) -> new Rule.Constant(canonical(field, text, problem));
      case Rule.Pick(var of) -> new Rule.Pick(canonical(field, of, problem));
      case Rule.Turn(var of) -> new Rule.Turn(canonical(field, of, problem));
      case Rule.Maybe(var share, var then) -> {
        if (field.required()) {
          problem.accept(field.name() + " 是必填，不能用 maybe");
        }
        yield new Rule.Maybe(share, fitted(field, then, problem));
      }
      case Rule.Serial _, Rule.Name _ -> onlyFor(field, rule, "文字", problem, FieldType.TEXT);
      case Rule.Between _, Rule.Split _ ->
          onlyFor(field, rule, "数", problem, FieldType.WHOLE, FieldType.DECIMAL, FieldType.MONEY);
      case Rule.Within _ -> onlyFor(field, rule, "日期", problem, FieldType.DAY, FieldType.MONTH);
      case Rule.CreditCode _ ->
          onlyFor(field, rule, "信用代码", problem, FieldType.CREDIT_CODE, FieldType.TEXT);
      case Rule.Shifted shifted -> {
        follows(shifted.field(), List.of(FieldType.DAY, FieldType.MONTH), problem);
        yield onlyFor(field, rule, "日期", problem, FieldType.DAY);
      }
      case Rule.Same(var other) -> {
        follows(other, List.of(field.type()), problem);
        yield rule;
      }
      case Rule.Reference(var to, _, _) -> {
        if (!to.equals(field.of())) {
          problem.accept(field.name() + " 指向 " + field.of() + "，不是 " + to);
        }
        yield onlyFor(field, rule, "引用", problem, FieldType.REFERENCE);
      }
    };
  }

  String canonical(FieldDefinition field, String text, Consumer<String> problem) {
    Optional<String> canonical = texts.canonical(field, text);
    if (canonical.isEmpty()) {
      problem.accept(field.name() + " 不能是 " + text + "，应是" + FieldTexts.wanted(field));
    }
    return canonical.orElse(text);
  }

  private List<String> canonical(
      FieldDefinition field, List<String> list, Consumer<String> problem) {
    return list.stream().map(text -> canonical(field, text, problem)).toList();
  }

  private static Rule onlyFor(
      FieldDefinition field, Rule rule, String kind, Consumer<String> problem, FieldType... types) {
    if (!List.of(types).contains(field.type())) {
      problem.accept(field.name() + " 不是" + kind + "字段，不能用这条规则");
    }
    return rule;
  }

  private void follows(String other, List<FieldType> wanted, Consumer<String> problem) {
    if (ledger.findField(other).filter(f -> wanted.contains(f.type())).isEmpty()) {
      problem.accept("本台账没有这一类的字段 " + other);
    }
  }
}
