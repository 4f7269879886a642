package org.townbook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ServerWatchTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  @RegisterExtension final DataFolders folders = new DataFolders();

  @Test
  void a_server_that_is_killed_under_its_users_comes_back_and_their_next_question_is_answered()
      throws Exception {
    var folder = folders.initialised();
    try (var server = EmbeddedPostgres.open(folder);
        var pool = new ConnectionPool(server::address, 2);
        var _ = server.watch()) {
      assertThat(ask(pool)).isEqualTo(1);
      var killed = kill(folder);

      await().atMost(LONG).ignoreExceptions().until(() -> ask(pool) == 1);
      assertThat(DataFolders.postmaster(folder).pid()).isNotEqualTo(killed);
    }
    assertThat(DataFolders.isStopped(folder)).isTrue();
  }

  @Test
  void while_it_cannot_come_back_its_users_are_told_why_and_when_it_can_it_does() throws Exception {
    var folder = folders.initialised();
    var settings = folder.resolve("postgres/postgresql.conf");
    var sound = Files.readString(settings);
    try (var server = EmbeddedPostgres.open(folder);
        var pool = new ConnectionPool(server::address, 2);
        var _ = ServerWatch.over(server, 20, Duration.ofMillis(10))) {
      assertThat(ask(pool)).isEqualTo(1);
      Files.writeString(settings, "no_such_setting = 1\n");
      kill(folder);

      await()
          .atMost(LONG)
          .untilAsserted(() ->
              assertThatThrownBy(() -> ask(pool))
                  .isInstanceOf(DatabaseUnavailableException.class)
                  .hasMessageContaining("no_such_setting"));
      Files.writeString(settings, sound);
      await().atMost(LONG).ignoreExceptions().until(() -> ask(pool) == 1);
    }
  }

  @Test
  void a_server_that_does_not_come_back_is_given_up_in_words() throws Exception {
    var folder = folders.initialised();
    var settings = folder.resolve("postgres/postgresql.conf");
    try (var server = EmbeddedPostgres.open(folder);
        var pool = new ConnectionPool(server::address, 2);
        var _ = ServerWatch.over(server, 1, Duration.ofMillis(10))) {
      Files.writeString(settings, "no_such_setting = 1\n");
      kill(folder);

      await()
          .atMost(LONG)
          .untilAsserted(() ->
              assertThatThrownBy(() -> ask(pool))
                  .isInstanceOf(DatabaseUnavailableException.class)
                  .hasMessageContaining("不再试")
                  .hasMessageContaining(folder.resolve("postgres/server.log").toString()));
    }
  }

  @Test
  void a_server_that_was_let_go_of_is_not_brought_back() throws Exception {
    var folder = folders.initialised();
    var server = EmbeddedPostgres.open(folder);
    server.close();

    server.revive();
    assertThat(DataFolders.isStopped(folder)).isTrue();
  }

  private static int ask(DataSource pool) throws SQLException {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select 1")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static long kill(Path folder) {
    var pid = DataFolders.postmaster(folder).pid();
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    return pid;
  }
}
