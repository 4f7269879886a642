package org.townbook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://clerk:s%40cret@127.0.0.1:1/book",
        "jdbc:postgresql://127.0.0.1:1/book?user=clerk&password=s%40cret",
        "jdbc:postgresql://127.0.0.1:1/book?password=s%40cret&user=clerk&sslmode=disable"
      })
  void an_account_inside_the_address_is_used_and_never_shown(String written) {
    var address = new DatabaseAddress(written, "", "");

    assertThat(address.user()).isEqualTo("clerk");
    assertThat(address.password()).isEqualTo("s@cret");
    assertThat(address.toString() + address.jdbcUrl()).doesNotContain("cret");
    assertThatThrownBy(() -> ServerElsewhere.at(address))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("127.0.0.1:1")
        .hasMessageNotContaining("cret")
        .hasStackTraceContaining("SQLException")
        .satisfies(e -> assertThat(e.getCause()).hasMessageNotContaining("cret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://clerk:secret@127.0.0.1/book",
        "jdbc:mysql://127.0.0.1/book?user=clerk&password=secret",
        "jdbc:postgresql://clerk:secret@127.0.0.1:port/book",
        "jdbc:postgresql://127.0.0.1:port/book?password=secret&sslpassword=secret"
      })
  void an_address_of_another_form_is_refused_with_the_right_one_and_without_its_password(
      String written) {
    assertThatThrownBy(() -> new DatabaseAddress(written, "clerk", ""))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("jdbc:postgresql://")
        .hasMessageContaining("127.0.0.1")
        .hasMessageNotContaining("secret");
  }

  @Test
  void the_mode_in_which_input_gets_into_the_sql_is_refused() {
    assertThatThrownBy(
            () -> new DatabaseAddress("jdbc:postgresql://h/b?preferQueryMode=simple", "a", "b"))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("preferQueryMode");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://127.0.0.1:5432/book, false",
    "jdbc:postgresql://localhost/book, false",
    "jdbc:postgresql://[::1]:5432/book, false",
    "jdbc:postgresql:book, false",
    "jdbc:postgresql://10.0.0.7/book, true",
    "jdbc:postgresql://localhost.example/book, true",
    "'jdbc:postgresql://localhost,db.town/book', true",
    "jdbc:postgresql://db.town/book?sslmode=verify-full, false",
    "jdbc:postgresql://db.town/book?sslmode=disable, false"
  })
  void what_goes_over_a_wire_is_encrypted_unless_the_address_says_how(String url, boolean must) {
    assertThat(new DatabaseAddress(url, "a", "b").mustBeEncrypted()).isEqualTo(must);
  }

  @Test
  void another_database_is_reached_with_the_same_options() {
    var address = new DatabaseAddress("jdbc:postgresql://h:1/book?sslmode=disable", "a", "b");

    assertThat(address.withDatabase("other").jdbcUrl())
        .isEqualTo("jdbc:postgresql://h:1/other?sslmode=disable");
  }
}
