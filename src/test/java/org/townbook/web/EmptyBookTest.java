package org.townbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townbook.TestDatabase;

/** A book of no town yet. */
class EmptyBookTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static ServedBook book;

  @BeforeAll
  static void open() {
    book = new ServedBook(database, Map.of("townbook.catalog", "src/test/resources/town/catalog"));
  }

  @AfterAll
  static void close() {
    book.close();
  }

  private static HttpResponse<String> get(String path, String accept) {
    return book.get(path, BodyHandlers.ofString(), "Accept", accept);
  }

  @Test
  void a_report_can_be_read_without_a_town() {
    var form = new Form().text("text", "区间为72%~68%。");
    var answer = book.post("/reading", form, BodyHandlers.ofString(), "Accept", "text/html");

    assertThat(get("/reading", "text/html").statusCode()).isEqualTo(200);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("72%至68%", "账里还没有镇").doesNotContain("data-compared");
  }

  @Test
  void a_report_for_programs_says_nothing_of_a_book_without_a_town() {
    var form = new Form().text("text", "区间为72%~68%。");
    var answer =
        book.post("/reading.json", form, BodyHandlers.ofString(), "Accept", "application/json");

    assertThat(answer.body()).contains("\"relations\"").doesNotContain("\"book\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/ledgers", "/figures", "/reports/work-summary", "/findings"})
  void every_page_of_an_empty_book_says_what_to_do_first(String path) {
    var page = get(path, "text/html");
    var program = get(path, "application/json");

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("账还是空的", "./townbook demo", "href=\"/reading\"");
    if (!path.equals("/")) {
      assertThat(program.body()).contains("\"status\":503", "./townbook demo");
    }
  }
}
