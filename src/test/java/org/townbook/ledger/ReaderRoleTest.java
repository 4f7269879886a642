package org.townbook.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.townbook.TestDatabase;

/** What a tool that reads the book directly may see. */
class ReaderRoleTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  @RegisterExtension static final LedgerTown town = new LedgerTown(database);

  private static List<String> asReader(String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("SET ROLE townbook_reader");
      try (var rows = statement.executeQuery(sql)) {
        var found = new ArrayList<String>();
        while (rows.next()) {
          found.add(rows.getString(1));
        }
        return found;
      } finally {
        statement.execute("RESET ROLE");
      }
    }
  }

  @Test
  void a_reader_sees_records_and_places_but_no_private_field_and_writes_nothing()
      throws SQLException {
    town.entered(
        "petition", "number=XF-1", "channel=letter", "received_on=2022-03-01", "remark=张三来过");

    assertThat(
            asReader(
                """
                SELECT petition.number || ' ' || place.name
                FROM book.petition JOIN place ON place.code = petition.place
                """))
        .containsExactly("XF-1 某镇");
    for (var refused :
        List.of(
            "SELECT remark FROM book.petition",
            "SELECT * FROM book.petition",
            "INSERT INTO book.petition (number) VALUES ('x') RETURNING number",
            "UPDATE book.petition SET superseded_at = now() RETURNING number",
            "SELECT message FROM finding")) {
      assertThatThrownBy(() -> asReader(refused)).hasMessageContaining("permission denied");
    }
  }

  @Test
  void tables_and_columns_say_in_chinese_what_they_hold() throws SQLException {
    assertThat(
            asReader(
                """
                SELECT concat_ws('；', obj_description(c.oid), col_description(c.oid, a.attnum))
                FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                WHERE c.oid = 'book.petition'::regclass AND a.attname = 'people'
                """))
        .containsExactly("信访件：每行是一件经登记的信访事项；涉及人数（人）");
  }
}
