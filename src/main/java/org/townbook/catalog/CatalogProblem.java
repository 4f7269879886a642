package org.townbook.catalog;

/** Something wrong with a definition: where it stands, what is wrong, and how to mend it. */
public record CatalogProblem(Origin origin, String message) implements Comparable<CatalogProblem> {

  @Override
  public int compareTo(CatalogProblem other) {
    int byFile = origin.file().compareTo(other.origin.file());
    return byFile != 0 ? byFile : Integer.compare(origin.line(), other.origin.line());
  }

  @Override
  public String toString() {
    return origin + "  " + message;
  }
}
