package org.townbook.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KilledServerTest {

  @RegisterExtension final DataFolders folders = new DataFolders();

  @Test
  void a_server_that_outlived_its_killed_program_is_used_as_it_is() throws Exception {
    var folder = folders.initialised();
    var program = folders.program(folder);
    DataFolders.opened(program);
    var left = DataFolders.postmaster(folder);
    program.destroyForcibly().waitFor();

    try (var server = EmbeddedPostgres.open(folder)) {
      assertThat(DataFolders.postmaster(folder)).isEqualTo(left);
      assertThat(DataFolders.ask(server.address(), "select 1")).isEqualTo("1");
    }
    assertThat(DataFolders.isStopped(folder)).isTrue();
  }

  @Test
  void confirmed_rows_are_there_after_program_and_server_were_killed_together() throws Exception {
    var folder = folders.initialised();
    var program = folders.program(folder);
    DataFolders.opened(program);
    try (var server = EmbeddedPostgres.open(folder)) {
      DataFolders.execute(server.address(), "create table kept as select 7 as n");
      kill(DataFolders.postmaster(folder).pid());
      program.destroyForcibly().waitFor();
    }

    try (var server = EmbeddedPostgres.open(folder)) {
      assertThat(DataFolders.ask(server.address(), "select n from kept")).isEqualTo("7");
    }
  }

  @Test
  void the_children_of_a_killed_server_are_waited_for() throws Exception {
    var folder = folders.initialised();
    var killed = EmbeddedPostgres.open(folder);
    var postmaster = ProcessHandle.of(DataFolders.postmaster(folder).pid()).orElseThrow();
    var child = postmaster.children().findFirst().orElseThrow();
    signal("STOP", child);
    postmaster.destroyForcibly();
    killed.close();
    var later = CompletableFuture.delayedExecutor(6, TimeUnit.SECONDS);
    var freed = CompletableFuture.runAsync(() -> signal("KILL", child), later);

    try (var server = EmbeddedPostgres.open(folder)) {
      assertThat(freed).as("the child was in the way until then").isDone();
      assertThat(DataFolders.ask(server.address(), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_process_number_that_was_used_again_does_not_keep_the_server_from_starting()
      throws IOException {
    var folder = folders.initialised();
    var other = new ProcessBuilder("sleep", "600").start();
    leaveStale(folder, other.pid());

    try (var server = EmbeddedPostgres.open(folder)) {
      assertThat(DataFolders.ask(server.address(), "select 1")).isEqualTo("1");
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void a_process_number_that_became_our_own_does_not_keep_the_server_from_starting()
      throws IOException {
    var folder = folders.initialised();
    leaveStale(folder, ProcessHandle.current().pid());

    try (var server = EmbeddedPostgres.open(folder)) {
      assertThat(DataFolders.ask(server.address(), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_file_cut_short_by_a_full_disk_does_not_keep_the_server_from_starting() throws IOException {
    var folder = folders.initialised();
    Files.writeString(folder.resolve("postgres/postmaster.pid"), "4242\n");

    try (var server = EmbeddedPostgres.open(folder)) {
      assertThat(DataFolders.ask(server.address(), "select 1")).isEqualTo("1");
    }
  }

  /** The file as a server leaves it that had no time to remove it. */
  private static void leaveStale(Path folder, long pid) throws IOException {
    var cluster = folder.resolve("postgres");
    Files.writeString(
        cluster.resolve("postmaster.pid"),
        """
        %d
        %s
        1700000000
        5432

        127.0.0.1
          6357097         0
        ready
        """
            .formatted(pid, cluster));
  }

  private static void signal(String name, ProcessHandle process) {
    var sent = ProgramResult.of(List.of("kill", "-" + name, Long.toString(process.pid())));
    assertThat(sent.exitCode()).as(sent.output()).isZero();
  }

  private static void kill(long pid) {
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }
}
