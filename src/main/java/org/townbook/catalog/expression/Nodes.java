package org.townbook.catalog.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.ast.CelExpr;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.townbook.catalog.expression.Parsed.Fault;

/** The nodes of one parsed expression by number, and where each stands in the source. */
final class Nodes {

  private final int[] characters;
  private final CelSource source;
  private final Map<Long, CelExpr> byId = new HashMap<>();

  Nodes(String text, CelAbstractSyntaxTree parsed) {
    characters = text.codePoints().toArray();
    source = parsed.getSource();
    collect(parsed.getExpr());
  }

  private void collect(CelExpr node) {
    byId.put(node.id(), node);
    switch (node.getKind()) {
      case CALL -> {
        node.call().target().ifPresent(this::collect);
        node.call().args().forEach(this::collect);
      }
      case LIST -> node.list().elements().forEach(this::collect);
      case SELECT -> collect(node.select().operand());
      // structs and maps are refused as a whole; the parser makes no comprehensions without macros
      case NOT_SET, CONSTANT, IDENT, STRUCT, MAP, COMPREHENSION -> {}
    }
  }

  Optional<CelExpr> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The source from where a node stands to the end of its line. */
  String textAt(long id) {
    int from = offset(id);
    int to = from;
    while (to < characters.length && characters[to] != '\n') {
      to++;
    }
    return new String(characters, from, to - from);
  }

  Fault fault(long id, String message) {
    int offset = offset(id);
    // CEL places a call at its opening bracket; people look for the function's name
    var node = find(id).filter(found -> found.getKind() == CelExpr.ExprKind.Kind.CALL);
    if (node.isPresent() && offset < characters.length && characters[offset] == '(') {
      offset = Math.max(0, offset - node.get().call().function().length());
    }
    var place = source.getOffsetLocation(offset).orElseThrow();
    return new Fault(place.getLine(), place.getColumn() + 1, message);
  }

  private int offset(long id) {
    return source.getPositionsMap().getOrDefault(id, 0);
  }
}
