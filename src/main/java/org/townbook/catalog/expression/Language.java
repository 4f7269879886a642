package org.townbook.catalog.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.townbook.catalog.expression.Parsed.Fault;

/**
 * Reads expressions. CEL parses and checks types, with nothing of its own library known to it but
 * what {@link CelGround} declares; then {@link Rules} refuses what types cannot say, and {@link
 * Conversion} makes our own tree.
 */
public final class Language {

  /** Longest source, in characters. */
  public static final int LENGTH_MAX = 2000;

  private Language() {}

  /** Reads a condition: something that is true or false of a record. */
  public static Parsed condition(String source, Scope scope) {
    return read(source, scope, ValueType.FLAG);
  }

  /** Reads a number: arithmetic over fields or figures. */
  public static Parsed number(String source, Scope scope) {
    return read(source, scope, ValueType.NUMBER);
  }

  private static Parsed read(String source, Scope scope, ValueType wanted) {
    if (source.isBlank()) {
      return refused(new Fault(1, 1, "表达式是空的"));
    }
    if (source.codePointCount(0, source.length()) > LENGTH_MAX) {
      return refused(new Fault(1, 1, "表达式太长：最多" + LENGTH_MAX + "个字符，请分成几条"));
    }
    var syntax = CelGround.PARSER.parse(source);
    if (syntax.hasError()) {
      return refused(SyntaxFaults.first(source, syntax.getErrors()));
    }
    return check(source, tree(syntax), scope, wanted);
  }

  private static Parsed check(
      String source, CelAbstractSyntaxTree parsed, Scope scope, ValueType wanted) {
    var nodes = new Nodes(source, parsed);
    var numbers = new ExactNumbers(nodes);
    var exact =
        CelAbstractSyntaxTree.newParsedAst(numbers.reread(parsed.getExpr()), parsed.getSource());
    var faults = new ArrayList<>(numbers.faults());

    var types = CelGround.checker(scope, wanted).check(exact);
    if (types.hasError()) {
      var sentences = new TypeFaults(nodes, scope, wanted);
      types.getErrors().stream()
          .filter(issue -> issue.getSeverity() == CelIssue.Severity.ERROR)
          .flatMap(issue -> sentences.of(issue).stream())
          .forEach(faults::add);
    } else {
      var rules = new Rules(nodes, tree(types), scope);
      rules.walk(tree(types).getExpr());
      faults.addAll(rules.faults());
      if (faults.isEmpty()) {
        return new Parsed.Valid(
            new Conversion(numbers.values(), scope).convert(tree(types).getExpr()));
      }
    }
    return refused(faults);
  }

  /** Only called once {@code hasError} has said no. */
  private static CelAbstractSyntaxTree tree(CelValidationResult result) {
    try {
      return result.getAst();
    } catch (CelValidationException e) {
      throw new IllegalStateException("errors were ruled out before", e);
    }
  }

  private static Parsed refused(Fault fault) {
    return new Parsed.Invalid(List.of(fault));
  }

  private static Parsed refused(List<Fault> faults) {
    return new Parsed.Invalid(
        faults.stream()
            .distinct()
            .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
            .toList());
  }
}
