package org.townbook.ledger.exchange;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.FieldDefinition;
import org.townbook.ledger.value.RowReader;

/** How to fill in a field, in one sentence. */
final class FieldHint {
  private static final int CHOICES_SHOWN = 12;

  private FieldHint() {}

  static String of(FieldDefinition field, Catalog catalog) {
    return switch (field.type()) {
      case TEXT -> "文字，最多 " + length(field) + " 个字";
      case WHOLE -> "整数" + unit(field) + range(field);
      case DECIMAL, MONEY -> "数字" + unit(field) + "，最多 " + field.digits() + " 位小数" + range(field);
      case DAY -> "日期，如 2022-03-05";
      case MONTH -> "月份，如 2022-03";
      case FLAG -> "是 或 否";
      case CHOICE -> choices(field, catalog);
      case PLACE -> "地方的名称或 12 位代码";
      case REFERENCE -> reference(field, catalog);
      case FILE -> "文件名";
      case CREDIT_CODE -> "统一社会信用代码，18 位";
      case IDENTITY_NUMBER -> "公民身份号码，18 位；只在履职需要时填写";
    };
  }

  private static String length(FieldDefinition field) {
    return field.max() == null ? String.valueOf(RowReader.TEXT_LENGTH_DEFAULT) : plain(field.max());
  }

  private static String unit(FieldDefinition field) {
    return field.unit() == null ? "" : "，单位 " + field.unit();
  }

  private static String range(FieldDefinition field) {
    return bound("，不小于 ", field.min()) + bound("，不大于 ", field.max());
  }

  private static String bound(String words, @Nullable BigDecimal bound) {
    return bound == null ? "" : words + plain(bound);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String choices(FieldDefinition field, Catalog catalog) {
    var entries = catalog.codeList(String.valueOf(field.of())).entries();
    return "从下拉列表中选："
        + entries.stream()
            .limit(CHOICES_SHOWN)
            .map(e -> e.title().chinese())
            .collect(Collectors.joining("、"))
        + (entries.size() > CHOICES_SHOWN ? " 等" : "");
  }

  private static String reference(FieldDefinition field, Catalog catalog) {
    var target = catalog.ledger(String.valueOf(field.of()));
    return "“"
        + target.title().chinese()
        + "”里已有记录的"
        + target.referenceKey().orElseThrow().title().chinese();
  }
}
