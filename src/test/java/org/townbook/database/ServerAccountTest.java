package org.townbook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What root does where it may not make user namespaces; only root can try it. */
class ServerAccountTest {

  @RegisterExtension final DataFolders folders = new DataFolders();

  @BeforeEach
  void only_as_root() throws IOException {
    assumeTrue(Files.getOwner(Path.of("/proc/self")).getName().equals("root"));
  }

  @Test
  void root_starts_the_server_as_an_unprivileged_account() throws IOException {
    var folder = folders.empty();
    Files.delete(folder.resolve("programs"));
    var nobody = ServerAccount.named("nobody").findFirst().orElseThrow();

    try (var server = EmbeddedPostgres.open(folder, Map.of(), nobody, Patience.USUAL)) {
      assertThat(ownerOfServer(folder)).isEqualTo("nobody");
      DataFolders.execute(server.address(), "create table kept as select 7 as n");
    }
    try (var server = EmbeddedPostgres.open(folder)) {
      assertThat(ownerOfServer(folder)).as("a cluster stays with its owner").isEqualTo("nobody");
      assertThat(DataFolders.ask(server.address(), "select n from kept")).isEqualTo("7");
    }
  }

  @Test
  void a_folder_closed_to_that_account_is_refused_with_a_way_out() throws IOException {
    var closed = folders.empty();
    Files.createDirectory(closed.resolve("inner"));
    var nobody = ServerAccount.named("nobody").findFirst().orElseThrow();

    assertThatThrownBy(
            () -> EmbeddedPostgres.open(closed.resolve("inner"), Map.of(), nobody, Patience.USUAL))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("nobody")
        .hasMessageContaining(closed.resolve("inner").toString())
        .hasMessageContaining("--data");
  }

  private static String ownerOfServer(Path folder) throws IOException {
    var process = Path.of("/proc", Long.toString(DataFolders.postmaster(folder).pid()));
    return Files.getOwner(process).getName();
  }
}
