package org.townbook.cli.book;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.townbook.shared.Period;

/**
 * The book as verbs use it: opened when the first of them asks for a facade, closed when the
 * program ends. Verbs that never ask never wait for a database.
 */
public final class Book implements AutoCloseable {

  private final Class<?> application;
  private final List<String> properties = new ArrayList<>();
  private Path dataFolder = home().resolve("data");
  private @Nullable ConfigurableApplicationContext context;
  private volatile boolean stopping;
  private volatile boolean closed;

  /**
   * @param application the class that Spring starts from
   * @param settings what to set beside the program's own properties, such as another database
   */
  public Book(Class<?> application, Map<String, String> settings) {
    this.application = application;
    settings.forEach(this::set);
  }

  /** Chooses the data folder; too late once the book is open. */
  public void keptIn(Path folder) {
    dataFolder = folder.toAbsolutePath();
  }

  public Path dataFolder() {
    return dataFolder;
  }

  /** The folder the program lies in, with its catalog and its sample. */
  public static Path home() {
    return Path.of(System.getProperty("townbook.home", "")).toAbsolutePath();
  }

  /** Where the definitions of this book are read from. */
  public List<Path> catalogFolders() {
    return BookFile.of(dataFolder).catalogFolders(home());
  }

  /** The book's own period, or the months of this year that have ended. */
  public Period defaultPeriod() {
    var own = BookFile.of(dataFolder).period();
    return own == null ? Period.yearToDate(LocalDate.now(get(Clock.class))) : own;
  }

  /** A module's facade, such as {@code book.get(Ledgers.class)}. */
  public <T> T get(Class<T> facade) {
    return opened(WebApplicationType.NONE).getBean(facade);
  }

  /**
   * Opens the book together with its pages and returns the address they are found at.
   *
   * @param port where to listen, 0 for any free one
   */
  public String openWithPages(int port) {
    if (context != null) {
      throw new IllegalStateException("the book is open already, without its pages");
    }
    set("server.port", Integer.toString(port));
    var server = ((WebServerApplicationContext) opened(WebApplicationType.SERVLET)).getWebServer();
    return "http://127.0.0.1:" + (server == null ? port : server.getPort()) + "/";
  }

  /** Waits until the program is told to end. */
  public void serveUntilStopped() {
    try {
      Thread.currentThread().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void set(String property, String value) {
    properties.add("--" + property + "=" + value);
  }

  private ConfigurableApplicationContext opened(WebApplicationType pages) {
    var open = context;
    if (open == null) {
      set("townbook.data", dataFolder.toString());
      var book = BookFile.of(dataFolder);
      set("townbook.town", book.town());
      if (book.period() != null) {
        set("townbook.period", book.period().toString());
      }
      set(
          "townbook.catalog",
          catalogFolders().stream().map(Path::toString).collect(Collectors.joining(",")));
      open =
          new SpringApplicationBuilder(application)
              .web(pages)
              .run(properties.toArray(String[]::new));
      context = open;
    }
    return open;
  }

  /** Whether the program was told to stop, and the book is being closed under whoever uses it. */
  public boolean isStopping() {
    return stopping;
  }

  /**
   * What fails from now on fails because of this, and is not worth a line in the log. Of no
   * consequence once the book is closed.
   */
  public void toldToStop() {
    if (closed) {
      return;
    }
    stopping = true;
    LoggingSystem.get(Book.class.getClassLoader())
        .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
  }

  @Override
  public void close() {
    if (context != null) {
      context.close();
    }
    closed = true;
  }
}
