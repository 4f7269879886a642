package org.townbook.web;

import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.townbook.TestDatabase;
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
  private final ServedBook book;

  private WebTown() {
    var places = new Places(database.jdbc(), TOWN);
    places.load(FILES.resolve("places.csv"));
    TownRecords.write(database, FILES.resolve("catalog"), places);
    book =
        new ServedBook(
            database,
            Map.of(
                "townbook.town",
                TOWN,
                "townbook.period",
                "2022-01..2022-09",
                "townbook.catalog",
                FILES.resolve("catalog").toString()));
  }

  public URI address() {
    return book.address();
  }

  /** A part of the running program. */
  public <T> T program(Class<T> part) {
    return book.part(part);
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
    return book.get(path, BodyHandlers.ofByteArray(), "Accept", BROWSER);
  }

  /** What a form that was filled in gets. */
  HttpResponse<String> post(String path, Form form, String... headers) {
    return book.post(path, form, BodyHandlers.ofString(), headers);
  }

  /** What a browser saves when a form was filled in. */
  HttpResponse<byte[]> postedFile(String path, Form form) {
    return book.post(path, form, BodyHandlers.ofByteArray(), "Accept", BROWSER);
  }

  public HttpResponse<String> get(String path, String... headers) {
    return book.get(path, BodyHandlers.ofString(), headers);
  }

  @Override
  public void close() {
    book.close();
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
