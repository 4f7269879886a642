package org.townbook.catalog.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.CodeList;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FieldType;

/** Reads one field of a ledger: each type has its own options, and no others. */
final class FieldDefinitionReader {
  private static final int DIGITS = 4;
  private static final List<String> MONEY = List.of("元", "万元", "亿元");

  private final Map<String, CodeList> codeLists;

  FieldDefinitionReader(Map<String, CodeList> codeLists) {
    this.codeLists = codeLists;
  }

  FieldDefinition read(DefinitionNode node) {
    var name = node.text("name");
    var title = node.title();
    var type = type(node);
    boolean required = node.flag("required");
    boolean isPrivate = node.flag("private") || type == FieldType.IDENTITY_NUMBER;
    var options =
        switch (type) {
          case TEXT -> new Options(null, null, node.number("max"), 0, pattern(node), null);
          case WHOLE -> number(node, node.optional("unit"), 0);
          case DECIMAL -> number(node, node.optional("unit"), digits(node));
          case MONEY -> number(node, money(node), digits(node));
          case CHOICE -> new Options(null, null, null, 0, null, codeList(node));
          case REFERENCE -> new Options(null, null, null, 0, null, node.text("to"));
          case DAY, MONTH, FLAG, PLACE, FILE, CREDIT_CODE, IDENTITY_NUMBER ->
              new Options(null, null, null, 0, null, null);
        };
    node.refuseUnread();
    return new FieldDefinition(
        name,
        title,
        type,
        required,
        options.unit,
        options.min,
        options.max,
        options.digits,
        options.pattern,
        options.of,
        isPrivate);
  }

  /** What a field says besides its name and type; see {@link FieldDefinition}. */
  private record Options(
      @Nullable String unit,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      int digits,
      @Nullable String pattern,
      @Nullable String of) {}

  private static FieldType type(DefinitionNode node) {
    node.text("type");
    return node.constant("type", FieldType.TEXT);
  }

  private static Options number(DefinitionNode node, @Nullable String unit, int digits) {
    var min = node.number("min");
    var max = node.number("max");
    if (min != null && max != null && min.compareTo(max) > 0) {
      node.problem("max", "max " + max + " 比 min " + min + " 小");
    }
    return new Options(unit, min, max, digits, null, null);
  }

  private static int digits(DefinitionNode node) {
    int digits = node.whole("digits", DIGITS);
    if (digits < 0) {
      node.problem("digits", "digits 是小数位数，不能是负数");
    }
    return Math.max(0, digits);
  }

  private static String money(DefinitionNode node) {
    var unit = node.optional("unit");
    if (unit == null) {
      return "万元";
    }
    if (!MONEY.contains(unit)) {
      node.problem("unit", "金额的单位应是 元、万元 或 亿元，现在是 " + unit);
    }
    return unit;
  }

  private static @Nullable String pattern(DefinitionNode node) {
    var pattern = node.optional("pattern");
    if (pattern != null) {
      try {
        Pattern.compile(pattern);
      } catch (PatternSyntaxException e) {
        node.problem("pattern", "不是正确的正则表达式：" + e.getDescription());
      }
    }
    return pattern;
  }

  private @Nullable String codeList(DefinitionNode node) {
    var of = node.optional("of");
    if (of == null || !codeLists.containsKey(of)) {
      node.problem("of", "choice 要用 of 指明一个已有的代码表，现在是 " + of);
    }
    return of;
  }
}
