package org.townbook.figure;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.townbook.figure.CellPart.Amount;
import org.townbook.figure.CellPart.Lasts;
import org.townbook.figure.CellPart.Members;
import org.townbook.figure.CellPart.Rows;
import org.townbook.ledger.LedgerChanges.ChangedRevision;
import org.townbook.ledger.LedgerTable;

/**
 * Writes the statements that gather values into cells: place, month, days, members, and for the
 * last of each, the texts of the last rows.
 */
final class CellSets {
  private final CellRows rows;
  private final LedgerTable table;
  private final boolean greatestRows;

  /**
   * @param server major version of the PostgreSQL that is to gather
   */
  CellSets(CellRows rows, int server) {
    this.rows = rows;
    this.table = rows.table();
    this.greatestRows = server >= CellText.ROWS_SINCE;
  }

  Select<Record> of(CellPart part, Condition scope) {
    var matching = scope.and(FoldedConditions.none().of(part.always()));
    return switch (part) {
      case Members(var name, var _) -> members(name, matching);
      case Lasts(var name, var per, var _) -> lasts(name, per, matching);
      case Rows _, Amount _ -> throw new IllegalArgumentException("not a set: " + part);
    };
  }

  /** The cells that some revisions lie in: place and month. */
  Select<Record> touched(List<ChangedRevision> changes) {
    return DSL.selectDistinct(List.<Field<?>>of(table.place(), CellRows.MONTH))
        .from(rows.weighted(changes));
  }

  private Select<Record> members(String name, Condition scope) {
    var each = rows.cell();
    each.add(CellText.of(table, name).as("member"));
    var given = scope.and(table.column(name).isNotNull());
    return gathered(
        DSL.selectDistinct(each).from(rows.rows(given, List.of())), field("cast(null as text[])"));
  }

  private Select<Record> lasts(String name, String per, Condition scope) {
    var member = CellText.of(table, per);
    var keys = rows.cell();
    keys.add(member);
    var each = rows.cell();
    each.add(member.as("member"));
    each.add(CellText.last(table, rows.day(), name, greatestRows).as("last"));
    return gathered(select(each).from(rows.rows(scope, List.of())).groupBy(keys), gathered("last"));
  }

  private Select<Record> gathered(Select<Record> each, Field<?> lasts) {
    var fields = new ArrayList<>(rows.storedCell());
    fields.add(gathered("member"));
    fields.add(lasts);
    return select(fields).from(each.asTable("r")).groupBy(rows.cell());
  }

  private static Field<?> gathered(String column) {
    return field("array_agg({0})", name(column));
  }
}
