package org.townbook.report.print;

import java.util.List;
import org.townbook.report.print.font.FontSubstitution;

/** What came of printing to PDF. */
public sealed interface PdfOutcome {

  /**
   * The file is written.
   *
   * @param substitutions fonts that stood in for missing ones; the annex says so too
   * @param missing characters that no font could print, each printed as □; the annex says so too
   */
  record Printed(List<FontSubstitution> substitutions, String missing) implements PdfOutcome {
    public Printed {
      substitutions = List.copyOf(substitutions);
    }
  }

  /**
   * Nothing is written: this machine has no font with Chinese characters that a PDF can carry.
   *
   * @param message what to install, for the user
   */
  record NoFonts(String message) implements PdfOutcome {}
}
