package org.townbook.sample;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.townbook.TestDatabase;
import org.townbook.catalog.Catalog;
import org.townbook.ledger.Ledgers;
import org.townbook.people.Persons;
import org.townbook.people.Places;
import org.townbook.sample.SampleTown.Entered;

/**
 * The sample town on a real PostgreSQL, entered once for all tests of a run that only read it.
 *
 * <pre>{@code
 * @RegisterExtension static final LoadedSample sample = new LoadedSample();
 * }</pre>
 */
public final class LoadedSample implements BeforeAllCallback {
  private @Nullable Book book;

  @Override
  public void beforeAll(ExtensionContext context) {
    book =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .computeIfAbsent(LoadedSample.class, _ -> Book.loaded(context), Book.class);
  }

  public Book book() {
    if (book == null) {
      throw new IllegalStateException("register the extension in a static field");
    }
    return book;
  }

  /** A book with the sample town in it, and what its load told. */
  public record Book(
      TestDatabase database,
      Catalog catalog,
      Places places,
      Ledgers ledgers,
      SampleTown sample,
      List<Entered> entered,
      ExtensionContext context)
      implements AutoCloseable {

    public static final Clock CLOCK = Clock.systemDefaultZone();

    static Book loaded(ExtensionContext context) {
      var book = empty(context);
      book.sample.load(SampleFolder.PATH, book.entered::add);
      return book;
    }

    static Book empty(ExtensionContext context) {
      var database = TestDatabase.fresh();
      var catalog = SampleFolder.readCatalog();
      var places = new Places(database.jdbc(), SampleFolder.TOWN);
      var ledgers = new Ledgers(catalog, places, database.dataSource(), CLOCK);
      ledgers.prepare();
      var sample =
          new SampleTown(
              places, new Persons(database.jdbc()), catalog, ledgers, database.jdbc(), CLOCK);
      return new Book(database, catalog, places, ledgers, sample, new ArrayList<>(), context);
    }

    public DataSource dataSource() {
      return database.dataSource();
    }

    public JdbcClient jdbc() {
      return database.jdbc();
    }

    @Override
    public void close() {
      database.afterAll(context);
    }
  }
}
