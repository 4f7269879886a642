package org.townbook.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * T9: from {@code ./townbook serve} on the command line to the first page a browser gets, over a
 * data folder that holds the sample town already; and T2 on the program once it runs.
 */
final class Starting {
  private static final double START_MILLIS = 8000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path home;
  private final Path work;
  private final HttpClient client = HttpClient.newHttpClient();

  Starting(Path home, Path work) {
    this.home = home.toAbsolutePath();
    this.work = work.toAbsolutePath();
  }

  void run(Options options, Results results) throws Exception {
    results.step("building the program and entering the sample town, once");
    var data = work.resolve("sample-data");
    townbook("demo", "--once", "--data", data.toString(), "--out", work.resolve("out").toString());
    var starts = new Times();
    for (int i = 0; i < options.times(5); i++) {
      int port = freePort();
      long begun = System.nanoTime();
      var process = serve(data, port);
      try {
        firstPage(process, port);
        starts.add((System.nanoTime() - begun) / 1e6);
        if (i == 0 && options.wants("T2")) {
          new Page(client, port).run(options, results);
        }
      } finally {
        stop(process);
      }
    }
    if (options.wants("T9")) {
      results.add(
          Line.of("T9", "start to first page, sample town", 0, starts)
              .promised("≤ 8 s", starts.best() <= START_MILLIS));
    }
  }

  private void townbook(String... arguments) throws IOException, InterruptedException {
    var process = process(arguments).start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(
          "townbook " + List.of(arguments) + " failed; see " + work.resolve("townbook.log"));
    }
  }

  private Process serve(Path data, int port) throws IOException {
    return process("serve", "--port", Integer.toString(port), "--data", data.toString()).start();
  }

  private ProcessBuilder process(String... arguments) throws IOException {
    Files.createDirectories(work);
    var command = new java.util.ArrayList<>(List.of(home.resolve("townbook").toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(work.resolve("townbook.log").toFile()));
  }

  private void firstPage(Process process, int port) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
            .header("Accept", "text/html")
            .build();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline && process.isAlive()) {
      try {
        if (client.send(request, BodyHandlers.ofString()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // not listening yet
      }
      Thread.sleep(10);
    }
    throw new IllegalStateException("no page; see " + work.resolve("townbook.log"));
  }

  private static void stop(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
