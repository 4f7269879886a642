package org.townbook.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.expression.Expression;
import org.townbook.catalog.expression.Language;
import org.townbook.catalog.expression.Parsed;
import org.townbook.catalog.expression.Scope;
import org.townbook.catalog.expression.ValueType;

/**
 * Two sides of arithmetic over figures and how they must compare.
 *
 * @param right what stands behind the sign; null for {@link Sign#DEFINES}, where a number is
 *     computed and not compared
 */
public record Relation(Side left, Sign sign, @Nullable Side right) {

  /** What stands behind {@code :=}. */
  private static final String UNPRINTED = "unprinted";

  private static final Pattern SIGN = Pattern.compile("==|<=|>=|~=|:=");

  /** One side: as it is written, and as it is reckoned. */
  public record Side(String written, Expression number) {}

  /** How the sides compare; {@code ~=} holds the left against one figure as it is printed. */
  public enum Sign {
    EQUAL("=="),
    AT_MOST("<="),
    AT_LEAST(">="),
    AS_PRINTED("~="),
    DEFINES(":=");

    private final String written;

    Sign(String written) {
      this.written = written;
    }

    /** As it stands between the sides. */
    public String written() {
      return written;
    }

    static Sign of(String written) {
      for (var sign : values()) {
        if (sign.written.equals(written)) {
          return sign;
        }
      }
      throw new IllegalArgumentException("no sign " + written);
    }
  }

  /** A relation, or what is wrong with the text. */
  public sealed interface Outcome {
    record Valid(Relation relation) implements Outcome {}

    record Invalid(List<String> faults) implements Outcome {}
  }

  /** Reads a relation over the given figures; every fault is reported. */
  public static Outcome parse(String source, Set<String> knownFigures) {
    var signs = SIGN.matcher(source);
    if (!signs.find()) {
      return new Outcome.Invalid(List.of("没有比较符号，应为 ==、<=、>=、~= 或 := 之一"));
    }
    var sign = Sign.of(signs.group());
    var leftText = source.substring(0, signs.start()).strip();
    var rightText = source.substring(signs.end()).strip();
    if (SIGN.matcher(rightText).find()) {
      return new Outcome.Invalid(List.of("一条关系只能有一个比较符号"));
    }
    var scope = scopeOf(knownFigures);
    var faults = new ArrayList<String>();
    var left = side("左边", leftText, scope, faults);
    var right = sign == Sign.DEFINES ? null : side("右边", rightText, scope, faults);
    if (sign == Sign.DEFINES && !rightText.equals(UNPRINTED)) {
      faults.add(":= 右边只写 " + UNPRINTED + "：没有印出来的数可比");
    }
    if (sign == Sign.AS_PRINTED && right != null && !(right.number() instanceof Expression.Field)) {
      faults.add("~= 右边应是一个数字，左边算出来要与它印出来的一样");
    }
    if (left == null || !faults.isEmpty()) {
      return new Outcome.Invalid(faults);
    }
    return new Outcome.Valid(new Relation(left, sign, right));
  }

  /** Keys of the figures on either side. */
  public Set<String> figures() {
    return Stream.of(Optional.of(left), Optional.ofNullable(right))
        .flatMap(Optional::stream)
        .flatMap(side -> side.number().fields().stream())
        .map(Expression.Field::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names that conditions on such figures may use. */
  public static Scope scopeOf(Set<String> figures) {
    var names = new LinkedHashMap<String, Scope.Name>();
    figures.stream()
        .filter(Scope::allows)
        .forEach(f -> names.put(f, Scope.Name.free(ValueType.NUMBER)));
    return new Scope(names);
  }

  private static @Nullable Side side(String which, String text, Scope scope, List<String> faults) {
    return switch (Language.number(text, scope)) {
      case Parsed.Valid(var number) -> new Side(text, number);
      case Parsed.Invalid(var found) -> {
        found.forEach(f -> faults.add(which + f.sentence()));
        yield null;
      }
    };
  }
}
