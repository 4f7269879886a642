package org.townbook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One folder has one server, through the walls of containers and by whatever path it is opened. */
class OneServerTest {

  private static final List<String> OTHER_PROCESSES =
      List.of("unshare", "--pid", "--ipc", "--fork", "--kill-child", "--mount-proc");
  private static final List<String> OTHER_NETWORK = List.of("unshare", "--net");

  @RegisterExtension final DataFolders folders = new DataFolders();

  @Test
  void a_program_in_another_process_namespace_uses_the_running_server() throws Exception {
    needs(OTHER_PROCESSES);
    var folder = folders.initialised();
    try (var server = EmbeddedPostgres.open(folder)) {
      var before = pidFile(folder);
      var other = folders.programBehind(OTHER_PROCESSES, folder);
      assertThat(DataFolders.opened(other)).isEqualTo(server.address().jdbcUrl());
      other.getOutputStream().close();
      assertThat(other.waitFor()).isZero();

      assertThat(pidFile(folder)).isEqualTo(before);
      DataFolders.execute(server.address(), "create table kept as select 7 as n");
    }
    assertThat(DataFolders.isStopped(folder)).isTrue();
    try (var server = EmbeddedPostgres.open(folder)) {
      assertThat(DataFolders.ask(server.address(), "select n from kept")).isEqualTo("7");
    }
  }

  @Test
  void a_server_behind_the_wall_is_used_and_never_stopped_by_its_number_here() throws Exception {
    needs(OTHER_PROCESSES);
    var folder = folders.initialised();
    var other = folders.programBehind(OTHER_PROCESSES, folder);
    var found = DataFolders.opened(other);
    var before = pidFile(folder);

    try (var server = EmbeddedPostgres.open(folder)) {
      assertThat(server.address().jdbcUrl()).isEqualTo(found);
      DataFolders.execute(server.address(), "create table kept as select 7 as n");
    }
    assertThat(pidFile(folder)).isEqualTo(before);
    other.destroyForcibly().waitFor();

    try (var server = EmbeddedPostgres.open(folder)) {
      assertThat(DataFolders.ask(server.address(), "select n from kept")).isEqualTo("7");
    }
  }

  @Test
  void a_folder_mounted_elsewhere_too_is_the_same_folder() throws Exception {
    var elsewhere = folders.empty();
    var folder = folders.initialised();
    var mounted =
        List.of(
            "unshare",
            "--mount",
            "sh",
            "-c",
            "mount --bind '%s' '%s' && exec \"$@\"".formatted(folder, elsewhere),
            "sh");
    needs(mounted);
    try (var server = EmbeddedPostgres.open(folder)) {
      var before = pidFile(folder);
      var other = folders.programBehind(mounted, elsewhere);
      assertThat(DataFolders.opened(other)).isEqualTo(server.address().jdbcUrl());
      other.getOutputStream().close();
      assertThat(other.waitFor()).isZero();

      assertThat(pidFile(folder)).isEqualTo(before);
      assertThat(DataFolders.ask(server.address(), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_server_that_cannot_be_reached_is_named_and_left_alone() throws Exception {
    needs(OTHER_NETWORK);
    var folder = folders.initialised();
    try (var server = EmbeddedPostgres.open(folder)) {
      var before = pidFile(folder);
      var other = folders.programBehind(OTHER_NETWORK, folder);
      assertThat(DataFolders.opened(other)).contains("已有一个数据库开着", folder.toString());
      assertThat(other.waitFor()).isZero();

      assertThat(pidFile(folder)).isEqualTo(before);
      assertThat(DataFolders.ask(server.address(), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_lock_that_is_held_with_no_server_to_be_seen_is_refused_and_nothing_is_touched()
      throws Exception {
    var folder = folders.initialised();
    var stale = Files.writeString(folder.resolve("postgres/postmaster.pid"), "4242\n/b\n1\n5\n");
    var holder = folders.start(List.of("flock", folder + "/server.lock", "sh", "-c", "echo; cat"));
    DataFolders.opened(holder);

    assertThatThrownBy(() -> impatiently(folder))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("已有一个数据库开着")
        .hasMessageContaining("fuser -v " + folder.resolve("server.lock"));
    assertThat(stale).hasContent("4242\n/b\n1\n5\n");

    holder.getOutputStream().close();
    assertThat(holder.waitFor()).isZero();
    EmbeddedPostgres.open(folder).close();
  }

  @Test
  void a_running_server_is_not_taken_for_that_of_a_copied_folder() throws Exception {
    var folder = folders.initialised();
    try (var server = EmbeddedPostgres.open(folder)) {
      DataFolders.execute(server.address(), "checkpoint");
      var copy = folders.copyOf(folder);
      try (var other = EmbeddedPostgres.open(copy)) {
        assertThat(other.address().jdbcUrl()).isNotEqualTo(server.address().jdbcUrl());
      }
    }
  }

  @Test
  void whoever_keeps_others_from_their_turn_is_not_waited_for_without_end() throws Exception {
    var folder = folders.initialised();
    EmbeddedPostgres.open(folder).close();
    var holder = folders.holding(folder.resolve("starting.lock"));
    DataFolders.opened(holder);

    assertThatThrownBy(() -> impatiently(folder))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("fuser -v " + folder.resolve("starting.lock"));
  }

  @Test
  void nobody_else_can_open_the_files_of_the_locks() throws Exception {
    var folder = folders.initialised();
    Files.createFile(folder.resolve("starting.lock"));
    EmbeddedPostgres.open(folder).close();

    for (var name : List.of("starting.lock", "in-use.lock", "server.lock")) {
      assertThat(Files.getPosixFilePermissions(folder.resolve(name))).as(name).hasSize(2);
    }
  }

  private static EmbeddedPostgres impatiently(Path folder) {
    var moment = Duration.ofMillis(500);
    var account = ServerAccount.over(Cluster.folderIn(folder));
    return EmbeddedPostgres.open(folder, Map.of(), account, new Patience(moment, moment, moment));
  }

  private static String pidFile(Path folder) throws IOException {
    return Files.readString(folder.resolve("postgres/postmaster.pid"));
  }

  /** Only root may put up such walls, and not everywhere. */
  private static void needs(List<String> walls) {
    var tried = new ArrayList<>(walls);
    tried.add("true");
    var result = ProgramResult.of(tried);
    assumeTrue(result.succeeded(), () -> "not permitted here: " + result.output());
  }
}
