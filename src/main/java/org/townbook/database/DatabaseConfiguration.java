package org.townbook.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Gives the program its database: the server of {@code TOWNBOOK_DB_URL} if that is set, or else the
 * embedded one over the folder {@code townbook.data}.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /** The town's people work in dozens, not thousands; more connections only queue in the server. */
  private static final int CONNECTIONS = 12;

  @Bean
  DatabaseServer databaseServer(Environment environment) {
    var url = environment.getProperty("townbook.db.url", "");
    if (url.isEmpty()) {
      return EmbeddedPostgres.open(Path.of(environment.getProperty("townbook.data", "data")));
    }
    return ServerElsewhere.at(
        new DatabaseAddress(
            url,
            environment.getProperty("townbook.db.user", "townbook"),
            environment.getProperty("townbook.db.password", "")));
  }

  @Bean
  HikariDataSource dataSource(DatabaseServer server) {
    return new ConnectionPool(server::address, CONNECTIONS);
  }

  /** Pages are there for weeks; a verb is over before its server would be back. */
  @Bean
  @ConditionalOnWebApplication
  AutoCloseable databaseWatch(DatabaseServer server) {
    return server.watch();
  }
}
