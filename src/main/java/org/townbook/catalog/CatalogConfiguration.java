package org.townbook.catalog;

import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the catalog once, at start-up, and refuses to start on any problem. */
@Configuration
class CatalogConfiguration {

  /**
   * @param folders the shared catalog and the town's overlays, in that order
   */
  @Bean
  Catalog catalog(@Value("${townbook.catalog}") List<String> folders) {
    return switch (CatalogReader.read(folders.stream().map(Path::of).toList())) {
      case CatalogReader.Outcome.Valid(var catalog) -> catalog;
      case CatalogReader.Outcome.Invalid(var problems) -> throw new CatalogRefused(problems);
    };
  }
}
