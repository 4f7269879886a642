package org.townbook.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.townbook.ledger.LedgerTown.row;
import static org.townbook.ledger.LedgerTown.stored;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.TestDatabase;
import org.townbook.ledger.storage.ChangedDefinition;

/** A definition that changes while the book holds records of it. */
class ChangedLedgerTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final String LEDGER =
      """
      ledger: tree_count
      title: 古树名木
      title_en: Old trees
      one_row_is: 一株古树
      kept_by: 农业农村办
      entered_at: village
      date: %s
      key: [%s]
      privacy: internal
      fields:
        - {name: number, title: 编号, title_en: Number, type: text, required: true}
        - {name: found_on, title: 登记日期, title_en: Found on, type: day, required: true}
        - {name: checked_on, title: 复查日期, title_en: Checked on, type: day, required: true}
        - {name: age, title: 树龄, title_en: Age, type: %s}
      %s
      """;

  @TempDir private Path folder;

  @BeforeEach
  void aBookWithOneTree() throws IOException {
    database.jdbc().sql("DROP TABLE IF EXISTS book.tree_count").update();
    var town = defined("found_on", "number", "whole", "");
    stored(town.ledgers.enter("tree_count", tree(), town.wang));
  }

  private static Map<String, String> tree() {
    return row("place=东村", "number=1", "found_on=2022-03-01", "checked_on=2022-04-01", "age=300");
  }

  private LedgerTown defined(String date, String key, String ageType, String more)
      throws IOException {
    var ledgers = Files.createDirectories(folder.resolve("ledgers"));
    Files.writeString(
        ledgers.resolve("tree_count.yaml"), LEDGER.formatted(date, key, ageType, more));
    return new LedgerTown(database, List.of(folder));
  }

  @Test
  void another_date_and_key_replace_the_indexes_and_keep_the_records() throws IOException {
    var town = defined("checked_on", "place, number", "whole", "");

    assertThat(town.rows("tree_count")).isEqualTo(1);
    assertThat(indexes())
        .contains("(place, checked_on)", "UNIQUE INDEX \"tree_count$key", "(place, number)")
        .doesNotContain("found_on");
    assertThat(town.ledgers.enter("tree_count", tree(), town.wang))
        .isInstanceOf(EntryOutcome.Unchanged.class);
  }

  @Test
  void a_new_field_is_absent_in_the_records_that_are_there() throws IOException {
    var girth = "  - {name: girth, title: 胸围, title_en: Girth, type: decimal, unit: 米}";
    var town = defined("found_on", "number", "whole", girth);

    assertThat(town.rows("tree_count")).isEqualTo(1);
    var wider = new HashMap<>(tree());
    wider.putAll(Map.of("number", "2", "girth", "3.5"));
    assertThat(stored(town.ledgers.enter("tree_count", wider, town.wang)).value("girth"))
        .isPresent();
  }

  @Test
  void another_type_is_refused_with_ledger_field_and_both_types() {
    assertThatThrownBy(() -> defined("found_on", "number", "decimal", ""))
        .isInstanceOf(ChangedDefinition.class)
        .hasMessageContainingAll("tree_count", "age", "bigint", "numeric", "另起一个字段名");
  }

  private static String indexes() {
    return database
        .jdbc()
        .sql(
            """
            SELECT string_agg(indexdef, '; ') FROM pg_indexes
            WHERE schemaname = 'book' AND tablename = 'tree_count'
            """)
        .query(String.class)
        .single();
  }
}
