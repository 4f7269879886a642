package org.townbook.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code docs/mutants.md}, whose table this program writes and whose words are written by hand. */
final class MutantsPage {
  private MutantsPage() {}

  /** Puts a module's line in place of its earlier one. */
  static void write(Path page, ModuleResult result) throws IOException {
    var text = Files.readString(page);
    var row = "(?m)^\\| `" + result.module().key().replace(".", "\\.") + "` \\|.*$";
    var written = text.replaceFirst(row, result.line());
    Files.writeString(page, written);
  }
}
