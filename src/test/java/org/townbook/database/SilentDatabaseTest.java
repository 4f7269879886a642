package org.townbook.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Something takes connections and then says nothing, as a stuck server or a wrong port does. */
class SilentDatabaseTest {

  private ServerSocket silent;

  @BeforeEach
  void listen() throws IOException {
    silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void stopListening() throws IOException {
    silent.close();
  }

  @Test
  void a_database_that_says_nothing_is_not_waited_for_at_the_start() {
    var address = address("");
    assertThatThrownBy(() -> ServerElsewhere.at(address))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("TOWNBOOK_DB_URL")
        .hasMessageContaining("没有答复");
  }

  @Test
  void whoever_writes_a_limit_into_the_address_gets_it() {
    var address = address("?loginTimeout=1");
    assertThatThrownBy(() -> ServerElsewhere.at(address))
        .isInstanceOf(DatabaseUnavailableException.class);
  }

  private DatabaseAddress address(String options) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/townbook" + options, "a", "b");
  }
}
