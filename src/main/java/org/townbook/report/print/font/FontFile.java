package org.townbook.report.print.font;

import java.nio.file.Path;
import java.util.Set;

/**
 * One font on this machine, as its own tables describe it.
 *
 * @param path a file with one font, or a collection with several
 * @param postScriptName its name within a collection
 * @param families its family names in all languages it gives them in
 * @param outlines whether it has TrueType outlines; a PDF's subset cannot be made of others
 * @param embeddable whether its licence bits allow a PDF to carry it
 * @param bold whether it is the bold member of its family
 */
public record FontFile(
    Path path,
    String postScriptName,
    Set<String> families,
    boolean outlines,
    boolean embeddable,
    boolean bold) {

  public FontFile {
    families = Set.copyOf(families);
  }

  boolean serves(String family) {
    return outlines && embeddable && families.stream().anyMatch(family::equalsIgnoreCase);
  }
}
