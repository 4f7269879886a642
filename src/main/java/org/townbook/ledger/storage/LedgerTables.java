package org.townbook.ledger.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.ledger.LedgerTable;

/**
 * Makes the ledgers' tables what the definitions say: adds tables, columns and indexes, never drops
 * what holds records.
 */
public final class LedgerTables {
  private final DSLContext database;

  public LedgerTables(DSLContext database) {
    this.database = database;
  }

  /**
   * Creates what is missing. Must run in a transaction; two programs at once wait for each other.
   *
   * @throws ChangedDefinition if a definition wants what the records in the book do not allow
   */
  public void prepare(Iterable<LedgerDefinition> ledgers) {
    database.execute("select pg_advisory_xact_lock(hashtext('townbook ledger tables'))");
    var existing = ExistingTables.read(database);
    var refusals = new ArrayList<String>();
    var steps = new ArrayList<Query>();
    for (var ledger : ledgers) {
      var columns = WantedColumn.of(ledger);
      var present = existing.columns(ledger.key());
      if (present.isEmpty()) {
        steps.addAll(create(ledger, columns));
      } else {
        refusals.addAll(changedTypes(ledger, columns, present));
        steps.addAll(add(ledger, columns, present));
      }
      steps.addAll(indexes(ledger, existing, refusals));
      steps.addAll(describe(ledger, columns, existing));
    }
    if (!refusals.isEmpty()) {
      throw new ChangedDefinition(refusals);
    }
    if (!steps.isEmpty()) {
      database.batch(steps).execute();
    }
  }

  private List<Query> create(LedgerDefinition ledger, List<WantedColumn> columns) {
    var target = Target.of(ledger);
    var fields = columns.stream().<Field<?>>map(WantedColumn::field).toList();
    return List.of(
        database
            .createTable(target.table())
            .columns(fields)
            .constraints(
                DSL.constraint(DSL.name(ledger.key() + "$id"))
                    .primaryKey(DSL.name("id"), DSL.name("revision"))),
        database.query("select book.protect(cast({0} as regclass))", target.regclass()));
  }

  private static List<String> changedTypes(
      LedgerDefinition ledger,
      List<WantedColumn> columns,
      Map<String, ExistingTables.Column> present) {
    var refusals = new ArrayList<String>();
    for (var wanted : columns) {
      var found = present.get(wanted.name());
      if (found != null && !found.type().equals(wanted.sqlType())) {
        refusals.add(
            "台账 %s 的字段 %s 在账上是 %s，定义里改成了 %s；账上已有的字段不能改类型，请另起一个字段名。"
                .formatted(ledger.key(), wanted.name(), found.type(), wanted.sqlType()));
      }
    }
    return refusals;
  }

  private List<Query> add(
      LedgerDefinition ledger,
      List<WantedColumn> columns,
      Map<String, ExistingTables.Column> present) {
    return columns.stream()
        .filter(wanted -> !present.containsKey(wanted.name()))
        .<Query>map(
            wanted -> database.alterTable(Target.of(ledger).table()).addColumn(wanted.field()))
        .toList();
  }

  private List<Query> indexes(
      LedgerDefinition ledger, ExistingTables existing, List<String> refusals) {
    var wanted = new TreeMap<String, Query>();
    LedgerIndexes.of(ledger).forEach(i -> wanted.put(i.name(), i.create(database)));
    var present = existing.indexes(ledger.key());
    var steps = new ArrayList<Query>();
    for (var name : present) {
      if (LedgerIndexes.isOurs(ledger, name) && wanted.remove(name) == null) {
        // jOOQ's dropIndex leaves the schema out
        steps.add(database.query("drop index {0}", DSL.name(LedgerTable.SCHEMA, name)));
      }
    }
    if (wanted.containsKey(LedgerIndexes.key(ledger).name())
        && existing.has(ledger.key(), ledger.naturalKey())) {
      refusals.addAll(KeyClash.among(database, ledger));
    }
    steps.addAll(wanted.values());
    return steps;
  }

  private List<Query> describe(
      LedgerDefinition ledger, List<WantedColumn> columns, ExistingTables existing) {
    var target = Target.of(ledger);
    var present = existing.columns(ledger.key());
    var steps = new ArrayList<Query>();
    var title = ledger.title().chinese() + "：每行是" + ledger.oneRowIs();
    if (!title.equals(existing.comment(ledger.key()))) {
      steps.add(database.commentOnTable(target.table()).is(title));
    }
    boolean sightChanged = present.isEmpty();
    for (var wanted : columns) {
      var found = present.get(wanted.name());
      if (found == null || !wanted.comment().equals(found.comment())) {
        steps.add(database.commentOnColumn(target.qualified(wanted.name())).is(wanted.comment()));
      }
      sightChanged |= found == null || wanted.isReadable() != found.isReadable();
    }
    if (sightChanged) {
      var readable =
          columns.stream()
              .filter(WantedColumn::isReadable)
              .map(WantedColumn::name)
              .toArray(String[]::new);
      steps.add(
          database.query(
              "select book.let_readers_see(cast({0} as regclass), {1})",
              target.regclass(), DSL.val(readable)));
    }
    return steps;
  }
}
