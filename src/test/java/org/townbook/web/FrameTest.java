package org.townbook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** What stands around every page. */
@ExtendWith(WebTown.Guide.class)
class FrameTest {
  private static WebTown town;

  @BeforeAll
  static void open(WebTown open) {
    town = open;
  }

  @Test
  void place_and_period_are_carried_by_every_link() {
    var page = town.page("/figures?place=%E4%B8%9C%E6%B9%BE%E6%9D%91&period=2022Q1").body();

    assertThat(page)
        .contains("东湾村 · 2022年1—3月")
        .contains("href=\"/figures?place=330102100201&amp;period=2022-01..2022-03\"")
        .contains("period=2021-01..2021-03");
  }

  @Test
  void the_book_can_be_read_as_it_stood() {
    var page = town.page("/figures?as_of=2022-05-01").body();

    assertThat(page).contains("这里是 2022-05-01 当时的账").contains("as_of=2022-05-01");
    assertThat(town.json("/figures/events_received?as_of=2022-05-01").body())
        .isNotEqualTo(town.json("/figures/events_received").body());
  }

  @Test
  void nothing_but_files_of_the_program_itself_may_be_loaded() {
    var page = town.page("/figures");

    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(page.body())
        .doesNotContain("http://", "https://", " style=\"", "<style", "onclick=", "javascript:");
  }

  @Test
  void files_are_named_by_their_content_and_may_be_kept() {
    var name = "href=\"(/assets/app-[0-9a-f]{32}\\.css)\"";
    var page = town.page("/figures").body();
    assertThat(page).containsPattern(name);
    var address = page.replaceAll("(?s).*" + name + ".*", "$1");

    var file = town.page(address);

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Cache-Control")).hasValue("max-age=31536000");
  }

  @Test
  void a_language_is_remembered_and_leads_back_to_where_the_reader_was() {
    var answer = town.page("/language?to=en&back=%2Ffigures%3Fq%3Da");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).startsWith("lang=en; Path=/");
    assertThat(answer.headers().firstValue("Location")).hasValue("/figures?q=a");
  }

  @Test
  void a_way_back_out_of_the_program_is_not_taken() {
    for (var away :
        List.of(
            "%2F%2Fevil.example",
            "%2F%2F%2Fevil.example",
            "https:%2F%2Fevil.example",
            "%2F%5Cevil",
            "%2F%09%2Fevil",
            "evil")) {
      assertThat(town.page("/language?to=en&back=" + away).headers().firstValue("Location"))
          .as(away)
          .hasValue("/");
    }
  }

  @Test
  void the_program_answers_only_to_its_own_names() throws IOException {
    var foreign = raw("GET /figures HTTP/1.1", "Host: evil.example");
    var own = raw("GET /figures HTTP/1.1", "Host: localhost");

    assertThat(foreign.status()).isEqualTo(421);
    assertThat(own.status()).isEqualTo(200);
  }

  private static RawAnswer raw(String... lines) throws IOException {
    return RawAnswer.to(town.address(), String.join("\r\n", lines));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /figures|a HTTP/1.1\r\nHost: localhost",
        "GET /figures HTTP/9.9\r\nHost: localhost",
        "GET /figures\0 HTTP/1.1\r\nHost: localhost",
        "GET /figures HTTP/1.1",
        "GET /figures HTTP/1.1\r\nHost: localhost\r\nHost: evil.example",
        "GET /figures HTTP/1.1\r\nHost: local host",
        "GET /figures HTTP/1.1\r\nHost: localhost\r\nAccept: a\0b",
        "GET /figures HTTP/1.1\r\nHost: localhost\r\nContent-Length: many",
        "GET /figures HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: nonsense",
        "GET http://evil.example/figures HTTP/1.1\r\nHost: localhost"
      })
  void what_is_no_request_is_refused_in_a_sentence_and_with_the_headers_of_a_page(String request)
      throws IOException {
    var answer = raw(request);

    assertThat(answer.status()).isBetween(400, 505).isNotEqualTo(500);
    assertThat(answer.body()).containsPattern("\\p{IsHan}{4}").doesNotContain("Tomcat");
    assertThat(answer.header("Content-Security-Policy").orElse("")).contains("default-src 'none'");
    assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1:PORT",
        "http://127.0.0.1:1",
        "http://127.0.0.1",
        "http://localhost:PORT",
        "http://evil.example:PORT",
        "null",
        "%%%",
        ""
      })
  void a_form_of_any_other_origin_is_refused(String origin) throws IOException {
    assertThat(sent(origin).status()).isEqualTo(403);
  }

  @Test
  void a_form_of_a_page_of_ours_is_taken() throws IOException {
    assertThat(sent("http://127.0.0.1:PORT").status()).isEqualTo(422);
  }

  /** As an older browser does, that says no {@code Sec-Fetch-Site}. */
  private static RawAnswer sent(String origin) throws IOException {
    var port = Integer.toString(town.address().getPort());
    return raw(
        "POST /reading HTTP/1.1",
        "Host: 127.0.0.1:" + port,
        "Origin: " + origin.replace("PORT", port),
        "Content-Type: application/x-www-form-urlencoded",
        "Content-Length: 0");
  }

  @Test
  void what_is_too_large_is_refused_before_it_is_taken_in() throws IOException {
    var answer =
        raw(
            "POST /reading HTTP/1.1",
            "Host: localhost",
            "Content-Type: multipart/form-data; boundary=b",
            "Content-Length: 999999999");

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.body()).contains("文件太大");
  }

  @Test
  void pages_only_listen_to_this_machine() {
    assertThat(town.program(Environment.class).getProperty("server.address"))
        .isEqualTo("127.0.0.1");
  }

  @Test
  void what_can_only_be_read_says_so_to_who_sends() throws IOException {
    var answer = raw("POST /figures HTTP/1.1", "Host: localhost", "Content-Length: 0");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.body()).contains("这里不能这样做");
  }

  @Test
  void a_fault_of_the_program_is_not_blamed_on_the_reader() throws Exception {
    var pages =
        MockMvcBuilders.webAppContextSetup(
            WebApplicationContextUtils.getRequiredWebApplicationContext(
                town.program(ServletContext.class)));
    var failed =
        get("/error")
            .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
            .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/figures");

    var answer = pages.build().perform(failed.accept(MediaType.TEXT_HTML)).andReturn();

    assertThat(answer.getResponse().getStatus()).isEqualTo(500);
    assertThat(answer.getResponse().getContentAsString()).contains("不是你的操作有误");
  }

  @Test
  void an_unknown_page_says_how_to_go_on() {
    var page = town.page("/nowhere");
    var program = town.json("/nowhere");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("没有这个页面", "/nowhere", "看数字");
    assertThat(program.statusCode()).isEqualTo(404);
    assertThat(program.body()).contains("\"status\":404");
  }
}
