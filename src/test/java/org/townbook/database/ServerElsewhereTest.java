package org.townbook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.townbook.TestDatabase;

class ServerElsewhereTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  @Test
  void a_server_that_answers_is_taken_as_it_is() {
    try (var server = ServerElsewhere.at(database.address())) {
      assertThat(server.address()).isEqualTo(database.address());
    }
  }

  @Test
  void a_silent_address_is_told_at_once_without_the_password() {
    var address =
        new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/townbook", "clerk", "secret-word");

    assertThatThrownBy(() -> ServerElsewhere.at(address))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("TOWNBOOK_DB_URL")
        .hasMessageContaining("127.0.0.1:1")
        .hasMessageNotContaining("secret-word");
  }

  @Test
  void an_address_of_another_kind_of_database_is_refused_with_the_right_form() {
    assertThatThrownBy(() -> new DatabaseAddress("jdbc:mysql://127.0.0.1/book", "clerk", ""))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("jdbc:postgresql://");
  }
}
