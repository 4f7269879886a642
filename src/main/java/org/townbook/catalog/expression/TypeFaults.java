package org.townbook.catalog.expression;

import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelExpr;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.townbook.catalog.expression.Parsed.Fault;
import org.townbook.shared.NearNames;

/** Says in a catalog writer's words what CEL's checker found. */
final class TypeFaults {

  static final String NO_NULL = "没有 null：填了没有用 given(字段) 来问";

  private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '(.*?)' .*");
  private static final Pattern MISMATCH =
      Pattern.compile("found no matching overload for '(.*?)' applied to '\\((.*)\\)' .*");
  private static final Pattern RESULT =
      Pattern.compile("expected type '.*' but found '(.*)'", Pattern.DOTALL);
  private static final Pattern SELECTION = Pattern.compile("type '.*' does not support field .*");

  private final Nodes nodes;
  private final Scope scope;
  private final ValueType wanted;

  TypeFaults(Nodes nodes, Scope scope, ValueType wanted) {
    this.nodes = nodes;
    this.scope = scope;
    this.wanted = wanted;
  }

  /** Empty for an issue that only repeats another one. */
  Optional<Fault> of(CelIssue issue) {
    if (issue.getMessage().startsWith("Message type resolution failure")) {
      return Optional.empty();
    }
    return Optional.of(nodes.fault(issue.getExprId(), sentence(issue)));
  }

  private String sentence(CelIssue issue) {
    var message = issue.getMessage();
    var unknown = UNKNOWN.matcher(message);
    if (unknown.matches()) {
      return unknown(unknown.group(1), issue.getExprId());
    }
    var mismatch = MISMATCH.matcher(message);
    if (mismatch.matches()) {
      return mismatch(mismatch.group(1), types(mismatch.group(2)));
    }
    var result = RESULT.matcher(message);
    if (result.matches()) {
      return "这里要"
          + (wanted == ValueType.FLAG ? "一个条件（真或假）" : "一个数字")
          + "，写的却是"
          + chinese(result.group(1));
    }
    return SELECTION.matcher(message).matches() ? "名称后面不能再接“.”" : "写法不对（" + message + "）";
  }

  private String unknown(String name, long id) {
    return switch (name) {
      case "_[_]" -> "不能用方括号取值";
      case "_?_:_" -> "没有“? :”的写法，请用 && 和 || 写成条件";
      case "_%_" -> "没有“%”（求余）的算法";
      case "has" -> "填了没有用 given(字段) 来问";
      default -> isCall(id) ? unknownFunction(name) : unknownName(name, id);
    };
  }

  private boolean isCall(long id) {
    return nodes.find(id).filter(node -> node.getKind() == CelExpr.ExprKind.Kind.CALL).isPresent();
  }

  private static String unknownFunction(String name) {
    return "没有函数 "
        + name
        + "；可用："
        + Arrays.stream(Function.values()).map(Function::usage).collect(Collectors.joining("；"));
  }

  private String unknownName(String name, long id) {
    if (nodes.find(id).filter(node -> node.getKind() == CelExpr.ExprKind.Kind.IDENT).isEmpty()) {
      return "不能用花括号";
    }
    return "名称 " + name + " 不存在" + NearNames.hint(name, scope.names().keySet());
  }

  private static String mismatch(String word, List<String> types) {
    var function = Function.find(word);
    if (function.isPresent()) {
      return "函数写成 "
          + function.get().usage()
          + (types.isEmpty() ? "；这里括号里是空的" : "；这里给的是" + String.join("、", types));
    }
    if (types.contains("空值")) {
      return NO_NULL;
    }
    return switch (word) {
      case CelGround.NOT -> "“!”后面要是条件，这里是" + types.getFirst();
      case CelGround.NEGATE -> "“-”后面要是数字，这里是" + types.getFirst();
      case CelGround.IN -> "in 左边是文字、数字或日期，右边是同类值的列表；这里" + sides(types);
      default -> between(word.replace("_", ""), types);
    };
  }

  private static String between(String symbol, List<String> types) {
    var rule =
        switch (symbol) {
          case "&&", "||" -> "两边都要是条件";
          case "==", "!=" -> "两边要是同一类";
          case "<", "<=", ">", ">=" -> "只能比两个数字或两个日期";
          default -> "只能算数字（日期相差用 days(从, 到)）";
        };
    return "“" + symbol + "”" + rule + "；这里" + sides(types);
  }

  private static String sides(List<String> types) {
    return "左边是" + types.getFirst() + "，右边是" + types.getLast();
  }

  private static List<String> types(String written) {
    return written.isEmpty()
        ? List.of()
        : Arrays.stream(written.split(", (?![^(]*\\))")).map(TypeFaults::chinese).toList();
  }

  /** What users call a type of CEL's. */
  static String chinese(String type) {
    for (var ours : ValueType.values()) {
      if (CelGround.cel(ours).name().equals(type)) {
        return ours.chinese();
      }
    }
    if (type.startsWith("list")) {
      return "列表";
    }
    return type.startsWith("null") ? "空值" : "别的东西（" + type + "）";
  }
}
