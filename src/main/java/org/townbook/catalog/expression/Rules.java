package org.townbook.catalog.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.types.CelType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.townbook.catalog.expression.Parsed.Fault;

/**
 * What a type checker cannot see: codes of a choice, dates that exist, literals where literals are
 * wanted, and how deep {@code min} may stand in {@code max}.
 */
final class Rules {

  /**
   * In SQL each argument of {@code min} and {@code max} is written twice, since SQL's own least and
   * greatest pass over absent values; nested, that doubles at each level.
   */
  private static final int EXTREME_NESTING_MAX = 3;

  private static final int CODES_LISTED_MAX = 20;

  private final Nodes nodes;
  private final CelAbstractSyntaxTree checked;
  private final Scope scope;
  private final List<Fault> faults = new ArrayList<>();
  private int extremes;

  Rules(Nodes nodes, CelAbstractSyntaxTree checked, Scope scope) {
    this.nodes = nodes;
    this.checked = checked;
    this.scope = scope;
  }

  List<Fault> faults() {
    return faults;
  }

  void walk(CelExpr node) {
    if (isText(node)) {
      checkText(node);
    } else if (isNull(node)) {
      refuse(node, TypeFaults.NO_NULL);
    }
    if (node.getKind() != CelExpr.ExprKind.Kind.CALL) {
      return;
    }
    var call = node.call();
    boolean extreme = isCall(node, Function.MIN) || isCall(node, Function.MAX);
    extremes += extreme ? 1 : 0;
    if (extreme && extremes > EXTREME_NESTING_MAX) {
      refuse(node, "min、max 一层套一层最多" + EXTREME_NESTING_MAX + "层");
    }
    check(node, call);
    call.args().stream()
        .filter(argument -> argument.getKind() != CelExpr.ExprKind.Kind.LIST)
        .forEach(this::walk);
    extremes -= extreme ? 1 : 0;
  }

  private void check(CelExpr node, CelCall call) {
    switch (call.function()) {
      case "_==_", "_!=_" -> {
        checkCode(call.args().getFirst(), call.args().get(1));
        checkCode(call.args().get(1), call.args().getFirst());
      }
      case CelGround.IN -> checkList(call.args().getFirst(), call.args().get(1));
      default -> {
        if (isCall(node, Function.DAY)) {
          checkDay(call.args().getFirst());
        } else if (isCall(node, Function.GIVEN)) {
          checkGiven(call.args().getFirst());
        }
      }
    }
  }

  private void checkList(CelExpr value, CelExpr list) {
    if (list.getKind() != CelExpr.ExprKind.Kind.LIST || list.list().elements().isEmpty()) {
      refuse(list, "in 右边要是方括号列表，至少一个值，如 [\"a\", \"b\"]");
      return;
    }
    var wanted = checked.getType(value.id());
    for (var element : list.list().elements()) {
      if (!isLiteral(element) || !checked.getType(element.id()).equals(wanted)) {
        refuse(element, "列表里只能写具体的值，并与左边同类（" + chinese(wanted) + "）");
      } else {
        checkCode(value, element);
        walk(element);
      }
    }
  }

  private void checkCode(CelExpr field, CelExpr literal) {
    if (field.getKind() != CelExpr.ExprKind.Kind.IDENT || !isText(literal)) {
      return;
    }
    var name = field.ident().name();
    var known = scope.names().get(name);
    var code = literal.constant().stringValue();
    if (known != null && !known.codes().isEmpty() && !known.codes().contains(code)) {
      refuse(literal, "“" + code + "”不是 " + name + " 的代码；可用：" + listed(known.codes()));
    }
  }

  private static String listed(Set<String> codes) {
    var more = codes.size() > CODES_LISTED_MAX ? " 等" + codes.size() + "个" : "";
    return codes.stream()
        .sorted()
        .limit(CODES_LISTED_MAX)
        .collect(Collectors.joining("、", "", more));
  }

  private void checkDay(CelExpr written) {
    if (!isText(written) || !isDay(written.constant().stringValue())) {
      refuse(written, "日期要写成 day(\"2022-01-31\")，是日历上有的一天（1900—2199年）");
    }
  }

  private static boolean isDay(String text) {
    if (!text.matches("(19|20|21)\\d\\d-\\d\\d-\\d\\d")) {
      return false;
    }
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void checkGiven(CelExpr asked) {
    if (asked.getKind() != CelExpr.ExprKind.Kind.IDENT
        || !scope.names().containsKey(asked.ident().name())) {
      refuse(asked, "given 里只能写一个字段，如 given(closed_on)");
    }
  }

  private void checkText(CelExpr text) {
    if (text.constant().stringValue().codePoints().anyMatch(Character::isISOControl)) {
      refuse(text, "文字里不能有换行、制表符等控制字符");
    }
  }

  private static boolean isText(CelExpr node) {
    return node.getKind() == CelExpr.ExprKind.Kind.CONSTANT
        && node.constant().getKind() == CelConstant.Kind.STRING_VALUE;
  }

  /** The checker lets null pass for a type it was told of, such as our day. */
  private static boolean isNull(CelExpr node) {
    return node.getKind() == CelExpr.ExprKind.Kind.CONSTANT
        && node.constant().getKind() == CelConstant.Kind.NULL_VALUE;
  }

  private static boolean isLiteral(CelExpr node) {
    return isCall(node, Function.DAY)
        || (node.getKind() == CelExpr.ExprKind.Kind.CONSTANT && !isNull(node));
  }

  private static boolean isCall(CelExpr node, Function function) {
    return node.getKind() == CelExpr.ExprKind.Kind.CALL
        && node.call().function().equals(function.word());
  }

  private static String chinese(Optional<CelType> type) {
    return type.map(CelType::name).map(TypeFaults::chinese).orElse("");
  }

  private void refuse(CelExpr node, String message) {
    faults.add(nodes.fault(node.id(), message));
  }
}
