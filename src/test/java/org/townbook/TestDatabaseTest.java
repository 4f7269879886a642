package org.townbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestDatabaseTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
  @RegisterExtension static final TestDatabase other = TestDatabase.fresh();

  @Test
  void each_database_has_the_fixed_schema_and_rows_of_its_own() {
    database
        .jdbc()
        .sql(
            """
            insert into place (code, name, level, valid_from, sort_order)
            values ('000000000000', '样镇', 'town', date '2000-01-01', 1)
            """)
        .update();

    assertThat(database.jdbc().sql("select count(*) from place").query(Long.class).single())
        .isEqualTo(1);
    assertThat(other.jdbc().sql("select count(*) from place").query(Long.class).single()).isZero();
  }

  @Test
  void chinese_text_is_ordered_by_its_sound() {
    var names =
        database
            .jdbc()
            .sql("select n from unnest(array['张家', '李家', '安家', '王家']) n order by n")
            .query(String.class)
            .list();

    assertThat(names).isEqualTo(List.of("安家", "李家", "王家", "张家"));
  }
}
