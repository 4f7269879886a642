package org.townbook.ledger.storage;

import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.ledger.FieldProblem;
import org.townbook.ledger.LedgerTable;
import org.townbook.ledger.storage.LedgerPlan.Reference;

/**
 * Sees to it that what records refer to is in the book. A row referred to is locked against
 * withdrawal until the referring transaction ends, so that both cannot slip past each other.
 */
public final class References {
  private static final int SHOWN = 3;

  private final DSLContext database;

  public References(DSLContext database) {
    this.database = database;
  }

  /** A problem for each reference of the row to nothing; locks the rows that are there. */
  public List<FieldProblem> missing(LedgerPlan plan, @Nullable Object[] values) {
    var problems = new ArrayList<FieldProblem>(0);
    for (var reference : plan.out()) {
      var written = (String) values[plan.reader().position(reference.field().name())];
      if (written != null && !lock(reference, written)) {
        problems.add(Sentences.dangling(reference, written));
      }
    }
    return problems;
  }

  /** Whether the row is there; if it is, it is locked. */
  private boolean lock(Reference reference, String written) {
    // Whoever had to wait for a correction gets nothing: the revision it waited for stands no
    // more. The one that does is found by asking again.
    while (standing(reference, written).forShare().fetch().isEmpty()) {
      if (!database.fetchExists(standing(reference, written))) {
        return false;
      }
    }
    return true;
  }

  private SelectConditionStep<?> standing(Reference reference, String written) {
    var target = LedgerTable.of(reference.to());
    return database
        .selectOne()
        .from(target.table())
        .where(target.current())
        .and(hasKey(target.column(reference.key().name()), written));
  }

  private static <T> Condition hasKey(Field<T> key, String written) {
    return key.eq(val(written).cast(key.getDataType()));
  }

  /** The records that refer to a row by its key, in words; empty when nothing does. */
  public List<String> referring(LedgerPlan plan, String key) {
    var found = new ArrayList<String>();
    for (var reference : plan.in()) {
      var table = LedgerTable.of(reference.from());
      var first = table.column(shownKey(reference.from()));
      var rows =
          database
              .select(first)
              .from(table.table())
              .where(table.current())
              .and(refersTo(table.column(reference.field().name()), key))
              .limit(SHOWN)
              .fetch(0, String.class);
      if (!rows.isEmpty()) {
        found.add(
            reference.from().title().chinese()
                + " "
                + String.join("、", rows)
                + (rows.size() == SHOWN ? " 等" : ""));
      }
    }
    return found;
  }

  /** The first part of a ledger's key that anybody may see. */
  private static String shownKey(LedgerDefinition ledger) {
    return ledger.naturalKey().stream()
        .filter(n -> ledger.findField(n).filter(FieldDefinition::isPrivate).isEmpty())
        .findFirst()
        .orElse("id");
  }

  private static <T> Condition refersTo(Field<T> column, String key) {
    return column.eq(val(key).cast(column.getDataType()));
  }
}
