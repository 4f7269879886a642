package org.townbook.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.townbook.shared.Actor;
import org.townbook.shared.Refusal;

/** Whoever acts on the book: people and programs, each with an id that stays. */
@Service
public class Persons {
  private final JdbcClient jdbc;

  public Persons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The one who is called so, taken down at the first mention: the same name is the same person,
   * whoever asks at the same moment.
   *
   * @throws Refusal if the name is blank
   */
  public Actor named(String name) {
    if (name.isBlank()) {
      throw new Refusal("姓名不能是空的。");
    }
    var stripped = name.strip();
    return find(stripped)
        .orElseGet(() -> {
          jdbc.sql("INSERT INTO person (name) VALUES (:name) ON CONFLICT DO NOTHING")
              .param("name", stripped)
              .update();
          return find(stripped).orElseThrow();
        });
  }

  private Optional<Actor> find(String name) {
    return jdbc.sql("SELECT id, name FROM person WHERE name = :name")
        .param("name", name)
        .query((row, _) -> new Actor(row.getObject("id", UUID.class), row.getString("name")))
        .optional();
  }
}
