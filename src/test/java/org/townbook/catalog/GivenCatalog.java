package org.townbook.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A catalog in a folder of its own, whose definitions a test writes and changes. */
final class GivenCatalog {
  final Path folder;

  GivenCatalog(Path folder) {
    this.folder = folder;
  }

  GivenCatalog write(String name, String text) {
    try {
      var file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts one text in place of another that stands in the file once. */
  GivenCatalog change(String name, String from, String to) {
    var text = text(name);
    if (text.indexOf(from) < 0 || text.indexOf(from) != text.lastIndexOf(from)) {
      throw new AssertionError(from + " does not stand in " + name + " once");
    }
    return write(name, text.replace(from, to));
  }

  String text(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The catalog, which must be sound. */
  Catalog read() {
    return switch (CatalogReader.read(List.of(folder))) {
      case CatalogReader.Outcome.Valid(var catalog) -> catalog;
      case CatalogReader.Outcome.Invalid(var problems) ->
          throw new AssertionError(problems.toString());
    };
  }

  /** Each problem as {@code file:line message}, the folder left out. */
  List<String> problems() {
    return switch (CatalogReader.read(List.of(folder))) {
      case CatalogReader.Outcome.Valid _ -> List.of();
      case CatalogReader.Outcome.Invalid(var problems) ->
          problems.stream().map(p -> p.toString().replace(folder + "/", "")).toList();
    };
  }
}
