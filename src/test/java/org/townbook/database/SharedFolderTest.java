package org.townbook.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SharedFolderTest {

  @RegisterExtension final DataFolders folders = new DataFolders();

  @Test
  void a_second_program_uses_the_running_server_and_the_last_one_out_stops_it() throws Exception {
    var folder = folders.initialised();
    var other = folders.program(folder);
    var found = DataFolders.opened(other);

    var server = EmbeddedPostgres.open(folder);
    assertThat(server.address().jdbcUrl()).isEqualTo(found);
    server.close();
    assertThat(DataFolders.isStopped(folder)).isFalse();

    other.getOutputStream().close();
    assertThat(other.waitFor()).isZero();
    assertThat(DataFolders.isStopped(folder)).isTrue();
  }

  @Test
  void the_first_program_may_leave_while_the_second_works_on() throws Exception {
    var folder = folders.initialised();
    var first = folders.program(folder);
    DataFolders.opened(first);

    try (var second = EmbeddedPostgres.open(folder)) {
      first.getOutputStream().close();
      assertThat(first.waitFor()).isZero();
      assertThat(DataFolders.ask(second.address(), "select 1")).isEqualTo("1");
    }
    assertThat(DataFolders.isStopped(folder)).isTrue();
  }

  @Test
  void programs_that_start_together_over_an_empty_folder_make_one_cluster() throws Exception {
    var folder = folders.empty();
    var first = folders.program(folder);
    var second = folders.program(folder);

    assertThat(DataFolders.opened(first)).isEqualTo(DataFolders.opened(second));
    first.getOutputStream().close();
    second.getOutputStream().close();
    assertThat(first.waitFor()).isZero();
    assertThat(second.waitFor()).isZero();
    assertThat(DataFolders.isStopped(folder)).isTrue();
  }
}
