package org.townbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever is asked of whatever the program answers to, the answer is never that the program
 * failed, and who is refused is told so in a sentence.
 */
@ExtendWith(WebTown.Guide.class)
class HostileRequestsTest {

  /** As addresses have them. */
  private static final List<String> VALUES =
      Stream.of(
              Stream.of("", "%00", "a%00b", "%ED%A0%80", "%EF%BF%BE", "%FF", "%C0%80", "%0D%0A"),
              Stream.of("%", "%zz", "a%25zz", "/a%25zz", "//evil", "..%2F..%2Fetc%2Fpasswd"),
              Stream.of("-1", "0", "2147483647", "99999999999999999999", "NaN", "%EF%BC%91"),
              Stream.of("-4713-11-24T00:00:00Z", "%2B1000000000-12-31T23:59:59Z", "0000-01-01"),
              Stream.of("%2B294277-01-01T00:00:00Z", "2022-02-30", "1900-01..2999-12", "0000-00"),
              Stream.of("'%3B--", "%22%3E%3Cscript%3E", "%7B0%7D", "a".repeat(4000)))
          .flatMap(values -> values)
          .toList();

  private static final List<String> ACCEPTED =
      List.of("", "*/*", "text/html", "application/json", "image/png", "text", "/;;;q=x", "a/b;c");

  private static final List<String> TYPES =
      List.of(
          "application/x-www-form-urlencoded",
          "application/json",
          "text/plain",
          "nonsense",
          "multipart/form-data",
          "multipart/form-data; boundary=",
          "multipart/form-data; boundary=b",
          "application/x-www-form-urlencoded; charset=klingon");

  private static final List<String> BODIES =
      List.of(
          "",
          "\0",
          "text=%00",
          "text=%zz",
          "text=1%E2%80%949%E6%9C%88%E5%8A%9E%00%E7%BB%93%E4%BA%8B%E4%BB%B6%E6%95%B099%E4%BB%B6",
          "text=%ED%A0%80%FF",
          "text=1&text=2&file=3",
          "{\"text\":",
          "--b\r\n",
          "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n\0\ufffe\r\n--b--\r\n",
          "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\na\r\n--b--\r\n",
          "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\0/\"\r\n\r\na"
              + "\r\n--b--\r\n",
          "--b\r\nContent-Disposition: nonsense\r\n\r\na\r\n--b--\r\n");

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "DO");

  /** Parameters that are read without being declared are in the forms and links of the page. */
  private static final Pattern SENT = Pattern.compile("(?:name=\"|[?;])([a-z_.]+)(?:\"|=)");

  /** On a page, for programs, on the page itself, by the server. */
  private static final List<String> SAID =
      List.of("class=\"problem\"", "\"detail\":\"", "class=\"refused\"", "没有看懂", "地址里有一处不对");

  private static WebTown town;
  private static List<Endpoint> endpoints;
  private static String record;

  @BeforeAll
  static void open(WebTown open) {
    town = open;
    record = town.correctedRecord();
    endpoints = Endpoint.all(town.program(RequestMappingHandlerMapping.class));
  }

  /** Values under which there is something to see. */
  private static Map<String, String> good(Endpoint endpoint) {
    var keys = Map.of("figures", "events_received", "ledgers", "event", "reports", "work-summary");
    var values = new HashMap<String, String>();
    values.put("id", record);
    keys.forEach((noun, key) -> {
      if (endpoint.path().startsWith("/" + noun + "/")) {
        values.put("key", key);
      }
    });
    return values;
  }

  @Test
  void every_part_of_a_path_has_a_good_value_here() throws IOException {
    for (var endpoint : endpoints) {
      if (endpoint.method().equals("GET")) {
        assertThat(
                ask("GET", endpoint.with(good(endpoint)) + "?" + query(endpoint, ""), "*/*")
                    .status())
            .as("%s", endpoint)
            .isIn(endpoint.path().equals("/error") ? 404 : 200, 303);
      }
    }
  }

  @Test
  void no_value_of_a_parameter_is_a_fault() throws IOException {
    var faults = new ArrayList<String>();
    for (var endpoint : endpoints) {
      var path = endpoint.with(good(endpoint));
      var names = new TreeSet<>(endpoint.parameters());
      if (endpoint.method().equals("GET")) {
        var page = ask("GET", path, "text/html").body();
        SENT.matcher(page).results().map(name -> name.group(1)).forEach(names::add);
      }
      for (var name : names) {
        for (var value : VALUES) {
          var asked = path + "?" + query(endpoint, name) + name + "=" + value;
          faults.addAll(faults(endpoint.method(), asked, "text/html"));
        }
        var twice = path + "?" + name + "=2022-01&" + name + "=%00&=&&" + name;
        faults.addAll(faults(endpoint.method(), twice, "application/json"));
      }
    }
    assertThat(faults).isEmpty();
  }

  /** The other parameters that an address cannot be without. */
  private static String query(Endpoint endpoint, String name) {
    return endpoint.path().equals("/language") && !name.equals("to") ? "to=en&" : "";
  }

  @Test
  void no_part_of_a_path_is_a_fault() throws IOException {
    var faults = new ArrayList<String>();
    for (var endpoint : endpoints) {
      for (var part : endpoint.parts()) {
        for (var value : VALUES) {
          var values = good(endpoint);
          values.put(part, value);
          faults.addAll(faults(endpoint.method(), endpoint.with(values), "text/html"));
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void no_method_and_no_wish_for_a_format_is_a_fault() throws IOException {
    var faults = new ArrayList<String>();
    for (var endpoint : endpoints) {
      var path = endpoint.with(good(endpoint));
      for (var method : METHODS) {
        faults.addAll(faults(method, path, "text/html"));
      }
      for (var accepted : ACCEPTED) {
        faults.addAll(faults(endpoint.method(), path, accepted));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void no_form_is_a_fault() throws IOException {
    var faults = new ArrayList<String>();
    for (var endpoint : endpoints) {
      if (endpoint.method().equals("POST")) {
        var path = endpoint.with(good(endpoint));
        for (var type : TYPES) {
          for (var body : BODIES) {
            var answer = send(path, type, body);
            faults.addAll(faults(answer, "POST " + path + " " + type + " " + body));
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static List<String> faults(String method, String path, String accepted)
      throws IOException {
    return faults(ask(method, path, accepted), method + " " + path + " for " + accepted);
  }

  private static List<String> faults(RawAnswer answer, String asked) {
    var faults = new ArrayList<String>();
    Function<String, String> told =
        what -> what + ": " + asked.substring(0, Math.min(200, asked.length()));
    if (answer.status() == 0 || answer.status() == 500) {
      faults.add(told.apply(Integer.toString(answer.status())));
    }
    if (answer.status() >= 400) {
      if (SAID.stream().noneMatch(answer.body()::contains) && !asked.startsWith("HEAD")) {
        faults.add(told.apply(answer.status() + " without a sentence"));
      }
    }
    if (answer.header("Content-Security-Policy").isEmpty()) {
      faults.add(told.apply(answer.status() + " without security headers"));
    }
    return faults;
  }

  private static RawAnswer ask(String method, String path, String accepted) throws IOException {
    return RawAnswer.to(
        town.address(),
        method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: " + accepted);
  }

  private static RawAnswer send(String path, String type, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    return RawAnswer.to(
        town.address(),
        ("POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\n"
                + "Content-Type: %s\r\nContent-Length: %d")
            .formatted(path, type, bytes.length),
        bytes);
  }
}
