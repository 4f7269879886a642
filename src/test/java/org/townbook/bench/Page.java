package org.townbook.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** T2: one figure over HTTP, from the program as it runs. */
record Page(HttpClient client, int port) {
  private static final String FIGURE = "petitions";
  private static final double MEDIAN = 7;
  private static final double P95 = 13;
  private static final int WARM_UPS = 300;

  void run(Options options, Results results) throws Exception {
    ask(options, results, "application/json", "one figure over HTTP, as JSON", true);
    ask(options, results, "text/html", "one figure over HTTP, as a page", false);
  }

  private void ask(Options options, Results results, String form, String work, boolean promised)
      throws Exception {
    var address = URI.create("http://127.0.0.1:" + port + "/figures/" + FIGURE);
    var request = HttpRequest.newBuilder(address).header("Accept", form).build();
    var times = new Times();
    for (int i = 0; i < options.times(WARM_UPS); i++) {
      get(request);
    }
    for (int i = 0; i < options.times(500); i++) {
      times.measure(() -> get(request));
    }
    var line = Line.of("T2", work, 0, times);
    results.add(
        promised
            ? line.promised("p50 < 7, p95 < 13 ms", times.median() < MEDIAN && times.p95() < P95)
            : line);
  }

  private void get(HttpRequest request) throws Exception {
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
    }
  }
}
