package org.townbook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
    for (var away : new String[] {"%2F%2Fevil.example", "https:%2F%2Fevil.example", "%2F%5Cevil"}) {
      assertThat(town.page("/language?to=en&back=" + away).headers().firstValue("Location"))
          .as(away)
          .hasValue("/");
    }
  }

  @Test
  void the_program_answers_only_to_its_own_names() throws IOException {
    var foreign = raw("GET /figures HTTP/1.1", "Host: evil.example");
    var own = raw("GET /figures HTTP/1.1", "Host: localhost");

    assertThat(foreign).startsWith("HTTP/1.1 421");
    assertThat(own).startsWith("HTTP/1.1 200");
  }

  /** Says what no decent client would. */
  private static String raw(String... lines) throws IOException {
    try (var socket = new Socket(town.address().getHost(), town.address().getPort())) {
      var request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void pages_only_listen_to_this_machine() {
    assertThat(town.program(Environment.class).getProperty("server.address"))
        .isEqualTo("127.0.0.1");
  }

  @Test
  void what_can_only_be_read_says_so_to_who_sends() throws IOException {
    assertThat(raw("POST /figures HTTP/1.1", "Host: localhost", "Content-Length: 0"))
        .startsWith("HTTP/1.1 405")
        .contains("这里不能这样做");
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
