package org.townbook.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townbook.TestDatabase;
import org.townbook.shared.Actor;
import org.townbook.shared.Refusal;

class PersonsTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private final Persons persons = new Persons(database.jdbc());

  @Test
  void the_same_name_is_the_same_person() {
    var wang = persons.named("王芳");

    assertThat(persons.named(" 王芳 ")).isEqualTo(wang);
    assertThat(persons.named("李强").id()).isNotEqualTo(wang.id());
  }

  @Test
  void a_name_that_many_say_for_the_first_time_at_once_is_one_person() throws Exception {
    var said = new ArrayList<Future<Actor>>();
    try (var people = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 24; i++) {
        said.add(people.submit(() -> persons.named("赵六")));
      }
    }

    var found = new HashSet<Actor>();
    for (var one : said) {
      found.add(one.get(30, TimeUnit.SECONDS));
    }
    assertThat(found).hasSize(1);
  }

  @Test
  void nobody_is_nameless() {
    assertThatThrownBy(() -> persons.named(" ")).isInstanceOf(Refusal.class).hasMessage("姓名不能是空的。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE person SET name = '别人'",
        "UPDATE person SET id = gen_random_uuid()",
        "DELETE FROM person",
        "TRUNCATE person CASCADE"
      })
  void who_acted_cannot_be_made_another(String sql) {
    persons.named("王芳");

    assertThatThrownBy(() -> database.jdbc().sql(sql).update())
        .hasMessageContaining("never changed or deleted");
  }
}
