package org.townbook.ledger.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FieldType;
import org.townbook.catalog.LedgerDefinition;

/**
 * A column that a definition asks for.
 *
 * @param isReadable whether tools that read the book may see it
 */
record WantedColumn(String name, DataType<?> type, String comment, boolean isReadable) {

  private static final Map<String, String> SYSTEM_TITLES =
      Map.of(
          "id", "记录号",
          "revision", "版本，从 1 起",
          "place", "地方：12 位统计用区划代码",
          "recorded_at", "本版本记账时间",
          "recorded_by", "记账人",
          "superseded_at", "被下一版本代替的时间；空为最后版本",
          "withdrawn", "本版本撤回了这条记录",
          "reason", "更正或撤回的理由",
          "batch", "导入批次");

  static List<WantedColumn> of(LedgerDefinition ledger) {
    var columns = new ArrayList<WantedColumn>();
    ColumnTypes.SYSTEM.forEach((name, type) ->
        columns.add(new WantedColumn(name, type, SYSTEM_TITLES.getOrDefault(name, name), true)));
    for (var field : ledger.fields()) {
      columns.add(
          new WantedColumn(
              field.name(),
              ColumnTypes.of(field.type()).null_(),
              comment(field),
              !field.isPrivate()));
    }
    return columns;
  }

  private static String comment(FieldDefinition field) {
    var title = field.title().chinese();
    if (field.type() == FieldType.MONTH) {
      return title + "（该月第一天）";
    }
    return field.unit() == null ? title : title + "（" + field.unit() + "）";
  }

  Field<?> field() {
    return DSL.field(DSL.name(name), type);
  }

  /** As PostgreSQL itself names the type. */
  String sqlType() {
    return ColumnTypes.nameInPostgres(type);
  }
}
