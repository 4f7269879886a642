package org.townbook.catalog;

import java.nio.file.Path;
import java.util.List;
import org.townbook.catalog.file.CatalogFiles;

/**
 * Reads the catalog's folders, shared first and then a town's overlay, and checks all definitions
 * together. Gives a catalog or every problem, never something in between.
 */
public final class CatalogReader {
  private CatalogReader() {}

  /** What reading came to. */
  public sealed interface Outcome {
    /** Nothing is wrong. */
    record Valid(Catalog catalog) implements Outcome {}

    /** Everything that is wrong, by file and line; at least one thing. */
    record Invalid(List<CatalogProblem> problems) implements Outcome {}
  }

  /** Reads the given folders, later ones adding to earlier ones. */
  public static Outcome read(List<Path> folders) {
    return CatalogFiles.read(folders);
  }
}
