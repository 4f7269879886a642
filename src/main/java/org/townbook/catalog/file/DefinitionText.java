package org.townbook.catalog.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.CatalogProblem;
import org.townbook.catalog.Origin;

/**
 * The text of a definition file, which must be UTF-8; a byte order mark before it is passed over.
 */
final class DefinitionText {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private DefinitionText() {}

  /** The text; null after noting why it cannot be read. */
  static @Nullable String read(Path file, List<CatalogProblem> problems) {
    try {
      var text = Files.readString(file);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      problems.add(new CatalogProblem(new Origin(file, 1), "文件不是 UTF-8 编码"));
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
