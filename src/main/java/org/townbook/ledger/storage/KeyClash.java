package org.townbook.ledger.storage;

import static org.jooq.impl.DSL.count;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.townbook.catalog.LedgerDefinition;

/** Finds the records that a changed natural key would make the same fact. */
final class KeyClash {
  private static final int SHOWN = 3;

  private KeyClash() {}

  static List<String> among(DSLContext database, LedgerDefinition ledger) {
    var target = Target.of(ledger);
    var key = ledger.naturalKey().stream().<Field<?>>map(target::column).toList();
    return database
        .select(key)
        .from(target.table())
        .where(target.current())
        .groupBy(key)
        .having(count().gt(1))
        .limit(SHOWN)
        .fetch(row ->
            "台账 %s 的 key 改成了 %s，账上有不止一条记录在这上面都是 %s；请先更正或撤回多余的，再改定义。"
                .formatted(ledger.key(), ledger.naturalKey(), row.intoList()));
  }
}
