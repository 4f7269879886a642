package org.townbook.catalog.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.townbook.catalog.expression.Parsed.Fault;

/**
 * Reads the numbers of a parsed expression a second time, from the source. CEL has made binary
 * doubles or 64-bit integers of them; here 0.1 is 0.1. In the tree each becomes a double, so that
 * the checker knows one type of number.
 */
final class ExactNumbers {

  private static final int DIGITS_MAX = 30;

  /** Digits with at most one point; the second group is what must not follow. */
  private static final Pattern SPELLING = Pattern.compile("(\\d+\\.\\d+|\\.\\d+|\\d+)(\\w?)");

  private final Nodes nodes;
  private final Map<Long, BigDecimal> values = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  ExactNumbers(Nodes nodes) {
    this.nodes = nodes;
  }

  CelExpr reread(CelExpr node) {
    return switch (node.getKind()) {
      case CONSTANT -> rereadConstant(node);
      case CALL -> {
        var call = node.call().toBuilder();
        node.call().target().ifPresent(target -> call.setTarget(reread(target)));
        call.clearArgs();
        node.call().args().forEach(argument -> call.addArgs(reread(argument)));
        yield node.toBuilder().setCall(call.build()).build();
      }
      case LIST -> {
        var list = CelExpr.CelList.newBuilder();
        node.list().elements().forEach(element -> list.addElements(reread(element)));
        yield node.toBuilder().setList(list.build()).build();
      }
      case NOT_SET, IDENT, SELECT, STRUCT, MAP, COMPREHENSION -> node;
    };
  }

  private CelExpr rereadConstant(CelExpr node) {
    return switch (node.constant().getKind()) {
      case INT64_VALUE -> exact(node, node.constant().int64Value() < 0);
      case DOUBLE_VALUE -> exact(node, node.constant().doubleValue() < 0);
      case UINT64_VALUE -> exact(node, false);
      case NOT_SET,
          NULL_VALUE,
          BOOLEAN_VALUE,
          STRING_VALUE,
          BYTES_VALUE,
          DURATION_VALUE,
          TIMESTAMP_VALUE ->
          node;
    };
  }

  private CelExpr exact(CelExpr node, boolean negative) {
    var spelling = SPELLING.matcher(nodes.textAt(node.id()));
    if (!spelling.lookingAt() || !spelling.group(2).isEmpty()) {
      faults.add(nodes.fault(node.id(), "数字只能用数字和小数点写全，如 1000 或 2.5"));
    } else if (spelling.group(1).length() > DIGITS_MAX) {
      faults.add(nodes.fault(node.id(), "数字太长：最多" + DIGITS_MAX + "位"));
    } else {
      var value = new BigDecimal(spelling.group(1));
      values.put(node.id(), negative ? value.negate() : value);
    }
    return node.toBuilder().setConstant(CelConstant.ofValue(0.0)).build();
  }

  /** By the number of their node. */
  Map<Long, BigDecimal> values() {
    return values;
  }

  List<Fault> faults() {
    return faults;
  }
}
