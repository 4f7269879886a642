package org.townbook.catalog.expression;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;

import dev.cel.checker.CelChecker;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelVarDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that CEL is told of: our four types, our operators, our five functions. Its own standard
 * environment and its macros are off, so whatever is not here is refused by its checker.
 */
final class CelGround {

  /** Deepest nesting; a sum of a hundred figures nests a hundred deep. */
  static final int DEPTH_MAX = 100;

  /** Most arguments of {@code min} and {@code max}. */
  static final int EXTREME_ARGUMENTS_MAX = 10;

  static final String NOT = "!_";
  static final String NEGATE = "-_";
  static final String AND = "_&&_";
  static final String OR = "_||_";
  static final String IN = "@in";

  private static final CelType TEXT = SimpleType.STRING;

  /** Only a label for the checker: the values themselves never become doubles. */
  private static final CelType NUMBER = SimpleType.DOUBLE;

  private static final CelType DAY = OpaqueType.create("day");
  private static final CelType FLAG = SimpleType.BOOL;

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableReservedIds(true)
          .maxParseRecursionDepth(DEPTH_MAX)
          .maxExpressionCodePointSize(Language.LENGTH_MAX)
          .build();

  static final CelParser PARSER =
      CelParserFactory.standardCelParserBuilder().setOptions(OPTIONS).build();

  private static final List<CelFunctionDecl> FUNCTIONS =
      Stream.of(comparisons(), operators(), functions()).flatMap(List::stream).toList();

  private CelGround() {}

  static CelChecker checker(Scope scope, ValueType wanted) {
    var names = new ArrayList<CelVarDecl>();
    scope.names().forEach((name, is) -> names.add(variable(name, cel(is.type()))));
    names.add(variable(Scope.PERIOD_START, DAY));
    names.add(variable(Scope.PERIOD_END, DAY));
    return CelCompilerFactory.standardCelCheckerBuilder()
        .setOptions(OPTIONS)
        .setStandardEnvironmentEnabled(false)
        .addFunctionDeclarations(FUNCTIONS)
        .addVarDeclarations(names)
        .setResultType(cel(wanted))
        .build();
  }

  /** The name under which CEL's tree calls a comparison or an operator of two sides. */
  static String between(String symbol) {
    return "_" + symbol + "_";
  }

  static CelType cel(ValueType type) {
    return switch (type) {
      case TEXT -> TEXT;
      case NUMBER -> NUMBER;
      case DAY -> DAY;
      case FLAG -> FLAG;
    };
  }

  private static List<CelFunctionDecl> comparisons() {
    return Arrays.stream(Comparison.values())
        .map(comparison ->
            declared(
                between(comparison.symbol()),
                (comparison.needsOrder()
                        ? Stream.of(NUMBER, DAY)
                        : Stream.of(TEXT, NUMBER, DAY, FLAG))
                    .map(type -> new Signature(FLAG, List.of(type, type)))
                    .toList()))
        .toList();
  }

  private static List<CelFunctionDecl> operators() {
    var found = new ArrayList<CelFunctionDecl>();
    for (var operator : Operator.values()) {
      found.add(declared(between(operator.symbol()), NUMBER, NUMBER, NUMBER));
    }
    found.add(declared(NEGATE, NUMBER, NUMBER));
    found.add(declared(NOT, FLAG, FLAG));
    found.add(declared(AND, FLAG, FLAG, FLAG));
    found.add(declared(OR, FLAG, FLAG, FLAG));
    return found;
  }

  private static List<CelFunctionDecl> functions() {
    var in =
        Stream.of(TEXT, NUMBER, DAY)
            .map(type -> new Signature(FLAG, List.of(type, ListType.create(type))))
            .toList();
    var given =
        Stream.of(TEXT, NUMBER, DAY, FLAG).map(type -> new Signature(FLAG, List.of(type))).toList();
    var extreme =
        IntStream.rangeClosed(2, EXTREME_ARGUMENTS_MAX)
            .mapToObj(many -> new Signature(NUMBER, Collections.nCopies(many, NUMBER)))
            .toList();
    return List.of(
        declared(IN, in),
        declared(Function.GIVEN.word(), given),
        declared(Function.DAY.word(), DAY, TEXT),
        declared(Function.DAYS.word(), NUMBER, DAY, DAY),
        declared(Function.MIN.word(), extreme),
        declared(Function.MAX.word(), extreme));
  }

  private record Signature(CelType result, List<CelType> arguments) {}

  private static CelFunctionDecl declared(String name, CelType result, CelType... arguments) {
    return declared(name, List.of(new Signature(result, List.of(arguments))));
  }

  private static CelFunctionDecl declared(String name, List<Signature> signatures) {
    var overloads = new ArrayList<CelOverloadDecl>();
    for (var signature : signatures) {
      var id = name + overloads.size();
      overloads.add(newGlobalOverload(id, signature.result(), signature.arguments()));
    }
    return newFunctionDeclaration(name, overloads);
  }

  private static CelVarDecl variable(String name, CelType type) {
    return CelVarDecl.newVarDeclaration(name, type);
  }
}
