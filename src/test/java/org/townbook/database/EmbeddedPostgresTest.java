package org.townbook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddedPostgresTest {

  @RegisterExtension final DataFolders folders = new DataFolders();

  @Test
  void rows_survive_a_restart_and_the_address_stays() {
    var folder = folders.initialised();
    DatabaseAddress before;
    try (var server = EmbeddedPostgres.open(folder)) {
      before = server.address();
      DataFolders.execute(before, "create table kept as select 7 as n");
    }
    assertThat(DataFolders.isStopped(folder)).isTrue();

    try (var server = EmbeddedPostgres.open(folder)) {
      assertThat(DataFolders.ask(server.address(), "select n from kept")).isEqualTo("7");
      assertThat(server.address()).isEqualTo(before);
    }
  }

  @Test
  void what_was_confirmed_is_on_the_disk_and_only_this_machine_is_answered() {
    try (var server = EmbeddedPostgres.open(folders.initialised())) {
      var address = server.address();
      assertThat(DataFolders.ask(address, "show fsync")).isEqualTo("on");
      assertThat(DataFolders.ask(address, "show synchronous_commit")).isEqualTo("on");
      assertThat(DataFolders.ask(address, "show full_page_writes")).isEqualTo("on");
      assertThat(DataFolders.ask(address, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(DataFolders.ask(address, "show unix_socket_directories")).isEmpty();
      assertThat(DataFolders.ask(address, "show server_version"))
          .isEqualTo(PostgresBinaries.VERSION);
    }
  }

  @Test
  void nobody_enters_without_the_password_which_only_we_can_read() throws IOException {
    var folder = folders.initialised();
    try (var server = EmbeddedPostgres.open(folder)) {
      var url = server.address().jdbcUrl();
      for (var password : new String[] {"", "guess"}) {
        assertThatThrownBy(() -> DriverManager.getConnection(url, Cluster.USER, password))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("password");
      }
    }
    assertThat(Files.getPosixFilePermissions(folder.resolve("database-password")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(folder.resolve("postgres")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void one_process_may_open_a_folder_twice_and_the_last_to_close_stops_the_server() {
    var folder = folders.initialised();
    var first = EmbeddedPostgres.open(folder);
    var second = EmbeddedPostgres.open(folder);

    assertThat(second.address()).isEqualTo(first.address());
    first.close();
    first.close();
    assertThat(DataFolders.ask(second.address(), "select 1")).isEqualTo("1");
    second.close();
    assertThat(DataFolders.isStopped(folder)).isTrue();
  }

  @Test
  void a_killed_attempt_to_make_the_cluster_is_thrown_away() throws IOException {
    var folder = folders.empty();
    Files.createDirectories(folder.resolve("postgres.unfinished"));
    Files.writeString(folder.resolve("postgres.unfinished/PG_VERSION"), "18\n");
    Files.writeString(folder.resolve("database-password.handed-over"), "old");

    try (var server = EmbeddedPostgres.open(folder)) {
      assertThat(DataFolders.ask(server.address(), "select current_database()"))
          .isEqualTo(Cluster.DATABASE);
    }
    assertThat(folder.resolve("postgres.unfinished")).doesNotExist();
    assertThat(folder.resolve("database-password.handed-over")).doesNotExist();
  }

  @Test
  void a_cluster_of_another_version_is_refused_untouched() throws IOException {
    var folder = folders.initialised();
    Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");

    assertThatThrownBy(() -> EmbeddedPostgres.open(folder))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("PostgreSQL 17");
    assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  void a_server_that_does_not_start_is_told_with_the_end_of_its_log() throws IOException {
    var folder = folders.initialised();
    Files.writeString(folder.resolve("postgres/postgresql.conf"), "no_such_setting = 1\n");

    assertThatThrownBy(() -> EmbeddedPostgres.open(folder))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("启动不了")
        .hasMessageContaining(folder.resolve("postgres/server.log").toString())
        .hasMessageContaining("no_such_setting");
  }

  @Test
  void a_missing_password_file_is_named_and_the_server_not_left_running() throws IOException {
    var folder = folders.initialised();
    Files.delete(folder.resolve("database-password"));

    assertThatThrownBy(() -> EmbeddedPostgres.open(folder))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining(folder.resolve("database-password").toString());
    assertThat(DataFolders.isStopped(folder)).isTrue();
  }

  @Test
  void a_folder_that_cannot_be_made_is_refused_with_its_name() {
    assertThatThrownBy(() -> EmbeddedPostgres.open(Path.of("/proc/nowhere")))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("/proc/nowhere");
  }
}
