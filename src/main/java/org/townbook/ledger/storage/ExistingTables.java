package org.townbook.ledger.storage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The ledgers' tables as the database has them, read in two statements. */
record ExistingTables(
    Map<String, Map<String, Column>> columns,
    Map<String, String> comments,
    Map<String, Set<String>> indexes) {

  /**
   * A column that is there.
   *
   * @param isReadable whether the role of readers may; true where there is no such role
   */
  record Column(String type, @Nullable String comment, boolean isReadable) {}

  static ExistingTables read(DSLContext database) {
    var columns = new HashMap<String, Map<String, Column>>();
    var comments = new HashMap<String, String>();
    var indexes = new HashMap<String, Set<String>>();
    database
        .fetch(
            """
            select c.relname as tab, a.attname as col,
              format_type(a.atttypid, a.atttypmod) as kind,
              col_description(c.oid, a.attnum) as about, obj_description(c.oid) as title,
              coalesce(has_column_privilege(
                to_regrole('townbook_reader')::oid, c.oid, a.attnum, 'select'), true) as readable
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'book'::regnamespace and c.relkind in ('r', 'p')
              and a.attnum > 0 and not a.attisdropped
            order by a.attnum
            """)
        .forEach(row -> {
          var table = row.get("tab", String.class);
          columns
              .computeIfAbsent(table, t -> new LinkedHashMap<>())
              .put(
                  row.get("col", String.class),
                  new Column(
                      row.get("kind", String.class),
                      row.get("about", String.class),
                      row.get("readable", Boolean.class)));
          if (row.get("title", String.class) != null) {
            comments.put(table, row.get("title", String.class));
          }
        });
    database
        .fetch("select tablename, indexname from pg_indexes where schemaname = 'book'")
        .forEach(row ->
            indexes
                .computeIfAbsent(row.get("tablename", String.class), t -> new HashSet<>())
                .add(row.get("indexname", String.class)));
    return new ExistingTables(columns, comments, indexes);
  }

  Map<String, Column> columns(String table) {
    return columns.getOrDefault(table, Map.of());
  }

  boolean has(String table, List<String> names) {
    return columns(table).keySet().containsAll(names);
  }

  @Nullable String comment(String table) {
    return comments.get(table);
  }

  Set<String> indexes(String table) {
    return indexes.getOrDefault(table, Set.of());
  }
}
