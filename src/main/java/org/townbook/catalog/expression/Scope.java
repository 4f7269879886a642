package org.townbook.catalog.expression;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names an expression may use: the fields of one ledger, or the keys of figures. {@code
 * period_start} and {@code period_end} are always there besides and need not be given.
 *
 * <p>Refuses a name that could not be written in an expression; ask {@link #allows} first where
 * names come from people.
 */
public record Scope(Map<String, Name> names) {

  static final String PERIOD_START = "period_start";
  static final String PERIOD_END = "period_end";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  /** CEL's own words, and the two names that every scope has. */
  private static final Set<String> TAKEN =
      Set.of(
          "as",
          "break",
          "const",
          "continue",
          "else",
          "false",
          "for",
          "function",
          "if",
          "import",
          "in",
          "let",
          "loop",
          "namespace",
          "null",
          "package",
          "return",
          "true",
          "var",
          "void",
          "while",
          PERIOD_START,
          PERIOD_END);

  public Scope {
    names = Map.copyOf(names);
    for (var name : names.keySet()) {
      if (!allows(name)) {
        throw new IllegalArgumentException("cannot be a name in an expression: " + name);
      }
    }
  }

  /** Whether a field or figure may bear this name: snake_case, and not a word of the language. */
  public static boolean allows(String name) {
    return NAME.matcher(name).matches() && !TAKEN.contains(name);
  }

  /**
   * What a name stands for.
   *
   * @param codes the only texts that can stand in it, for a choice; empty where any may
   */
  public record Name(ValueType type, Set<String> codes) {
    public Name {
      codes = Set.copyOf(codes);
      if (!codes.isEmpty() && type != ValueType.TEXT) {
        throw new IllegalArgumentException("only TEXT has codes, not " + type);
      }
    }

    /** A name that may hold anything of its type. */
    public static Name free(ValueType type) {
      return new Name(type, Set.of());
    }

    /** A choice out of a code list. */
    public static Name choice(Set<String> codes) {
      return new Name(ValueType.TEXT, codes);
    }
  }
}
