package org.townbook.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.townbook.TestDatabase;
import org.townbook.shared.Place;
import org.townbook.shared.Refusal;

class PlacesTest {
  private static final String HEAD = "code,name,level,parent,valid_from,valid_to,successor\n";
  private static final String TOWN = "330000001000,某镇,town,,2000-01-01,,\n";

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  @TempDir Path folder;

  @Test
  void a_merged_village_may_name_a_successor_that_comes_after_it_and_ends_with_its_last_day()
      throws IOException {
    var csv =
        file(
            HEAD
                + TOWN
                + "330000001201,旧村,village,330000001000,2000-01-01,2021-12-31,330000001202\n"
                + "330000001202,新村,village,330000001000,2022-01-01,,\n");
    var places = new Places(database.jdbc(), "330000001000");

    var read = inTransaction(() -> places.load(csv));

    assertThat(read).isEqualTo(3);
    assertThat(places.below(places.ownTown())).extracting(Place::name).containsExactly("旧村", "新村");
    assertThat(places.get("330000001201").existsOn(LocalDate.of(2021, 12, 31))).isTrue();
    assertThat(places.get("330000001201").existsOn(LocalDate.of(2022, 1, 1))).isFalse();
  }

  @Test
  void every_fault_of_a_file_is_told_at_once_with_its_line_and_how_to_mend_it() throws IOException {
    var csv =
        file(
            HEAD
                + TOWN
                + "3300000012,甲村,village,330000001000,2000-01-01,,\n"
                + "330000001202,乙村,hamlet,330000001000,2000-13-01,,\n"
                + "330000001203,丙村,village,330000009000,2000-01-01,,\n"
                + "330000001000,丁镇,town,,2000-01-01,,\n"
                + "330000001205,戊村,village,330000001000,2000-01-01,1999-01-01,330000001299\n"
                + "330000001206,己村\n");

    assertThatThrownBy(() -> Places.in(csv))
        .isInstanceOf(Refusal.class)
        .message()
        .contains("第3行：代码 3300000012 不是 12 位数字")
        .contains("第4行：level 不能是 hamlet，应是 province、city、county、town、village 之一")
        .contains("第4行：valid_from 应是日期")
        .contains("第5行：上级 330000009000 应写在它之前")
        .contains("第6行：代码 330000001000 重复")
        .contains("第7行：valid_to 1999-01-01 应在 valid_from 2000-01-01 之后")
        .contains("第7行：successor 330000001299 不在文件里")
        .contains("第8行：有 2 格，表头有 7 列");
  }

  @Test
  void a_file_without_a_column_that_is_not_there_or_not_in_utf_8_is_refused_in_words()
      throws IOException {
    var shortHead = file("code,name,level\n");
    var gbk = folder.resolve("gbk.csv");
    Files.writeString(gbk, HEAD + TOWN, Charset.forName("GB18030"));

    assertThatThrownBy(() -> Places.in(shortHead))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("第1行：缺少列 parent、valid_from、valid_to、successor");
    assertThatThrownBy(() -> Places.in(gbk))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> Places.in(folder.resolve("none.csv")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("没有文件");
  }

  private static int inTransaction(java.util.function.IntSupplier work) {
    var manager = new JdbcTransactionManager(database.dataSource());
    return new TransactionTemplate(manager).execute(_ -> work.getAsInt());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("places.csv"), text);
  }
}
