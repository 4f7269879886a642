package org.townbook.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.townbook.TestDatabase;
import org.townbook.Townbook;
import org.townbook.ledger.Ledgers;
import org.townbook.ledger.RecordQuery;
import org.townbook.people.Places;

/**
 * The program itself, serving a small town on a free port, for every test of its pages: started
 * when the first asks, stopped when the last test of the run is over.
 *
 * <p>白杨镇 has three villages, two ledgers and ten figures; its definitions lie under {@code
 * src/test/resources/town}.
 */
public final class WebTown implements AutoCloseable {
  public static final String TOWN = "330102100000";
  public static final String EAST = "330102100201";

  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final Path FILES = Path.of("src/test/resources/town");

  private final TestDatabase database = TestDatabase.fresh();
  private final ConfigurableApplicationContext program;
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;

  private WebTown() {
    var places = new Places(database.jdbc(), TOWN);
    places.load(FILES.resolve("places.csv"));
    TownRecords.write(database, FILES.resolve("catalog"), places);
    program = new SpringApplicationBuilder(Townbook.class).run(arguments().toArray(String[]::new));
    var server = ((WebServerApplicationContext) program).getWebServer();
    address = URI.create("http://127.0.0.1:" + (server == null ? 0 : server.getPort()));
  }

  private ArrayList<String> arguments() {
    var arguments = new ArrayList<String>();
    database.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
    arguments.add("--server.port=0");
    arguments.add("--townbook.town=" + TOWN);
    arguments.add("--townbook.period=2022-01..2022-09");
    arguments.add("--townbook.catalog=" + FILES.resolve("catalog"));
    return arguments;
  }

  public URI address() {
    return address;
  }

  /** A part of the running program. */
  public <T> T program(Class<T> part) {
    return program.getBean(part);
  }

  /** Id of the event that was corrected once. */
  public String correctedRecord() {
    var query = RecordQuery.all().where("number", TownRecords.CORRECTED);
    return program(Ledgers.class).page("event", query).records().getFirst().id().toString();
  }

  /** What a browser gets. */
  public HttpResponse<String> page(String path) {
    return get(path, "Accept", BROWSER);
  }

  /** What a program gets. */
  public HttpResponse<String> json(String path) {
    return get(path, "Accept", "application/json");
  }

  /** What a browser saves. */
  public HttpResponse<byte[]> file(String path) {
    return get(path, BodyHandlers.ofByteArray(), "Accept", BROWSER);
  }

  public HttpResponse<String> get(String path, String... headers) {
    return get(path, BodyHandlers.ofString(), headers);
  }

  private <T> HttpResponse<T> get(String path, BodyHandler<T> body, String... headers) {
    try {
      var request = HttpRequest.newBuilder(address.resolve(path)).headers(headers).build();
      return client.send(request, body);
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(path, e);
    }
  }

  @Override
  public void close() {
    client.close();
    program.close();
    database.close();
  }

  /** Hands the running town to tests that name it as a parameter. */
  public static final class Guide implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      return parameter.getParameter().getType() == WebTown.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
      return test.getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(WebTown.class, _ -> new WebTown(), WebTown.class);
    }
  }
}
