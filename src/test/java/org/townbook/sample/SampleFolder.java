package org.townbook.sample;

import java.nio.file.Path;
import java.util.List;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogReader;

/** The sample town as it lies in this repository. */
public final class SampleFolder {
  public static final Path PATH = Path.of("sample");
  public static final String TOWN = "330683188000";

  private SampleFolder() {}

  /** The shared catalog with the town's overlay; fails with the problems if there are any. */
  public static Catalog readCatalog() {
    return switch (CatalogReader.read(List.of(Path.of("catalog"), PATH.resolve("catalog")))) {
      case CatalogReader.Outcome.Valid(var catalog) -> catalog;
      case CatalogReader.Outcome.Invalid(var problems) -> throw failure(problems);
    };
  }

  static AssertionError failure(List<?> problems) {
    return new AssertionError(String.join("\n", problems.stream().map(Object::toString).toList()));
  }
}
