package org.townbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.townbook.TestDatabase;
import org.townbook.Townbook;

/** A book of no town yet. */
class EmptyBookTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static ConfigurableApplicationContext program;

  @BeforeAll
  static void start() {
    var arguments = new ArrayList<String>();
    database.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
    arguments.add("--server.port=0");
    arguments.add("--townbook.catalog=src/test/resources/town/catalog");
    program = new SpringApplicationBuilder(Townbook.class).run(arguments.toArray(String[]::new));
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  private static HttpResponse<String> get(String path, String accept)
      throws IOException, InterruptedException {
    int port = ((WebServerApplicationContext) program).getWebServer().getPort();
    var address = URI.create("http://127.0.0.1:" + port + path);
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(address).header("Accept", accept).build(),
          BodyHandlers.ofString());
    }
  }

  @Test
  void every_page_of_an_empty_book_says_what_to_do_first() throws Exception {
    for (var path : new String[] {"/", "/ledgers", "/figures", "/reports/work-summary"}) {
      var page = get(path, "text/html");

      assertThat(page.statusCode()).as(path).isEqualTo(503);
      assertThat(page.body()).as(path).contains("账还是空的", "./townbook demo");
    }
  }

  @Test
  void programs_are_told_the_same() throws Exception {
    assertThat(get("/figures", "application/json").body())
        .contains("\"status\":503", "./townbook demo");
  }
}
