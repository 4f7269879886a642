package org.townbook.report.print;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The real LibreOffice, without a window, with a profile of its own. */
public final class LibreOffice {

  private final Path folder;

  /**
   * @param folder for the profile and what is converted
   */
  public LibreOffice(Path folder) {
    this.folder = folder;
  }

  /** Converts the file to PDF beside it. */
  public Path toPdf(Path file) throws Exception {
    var log = folder.resolve("soffice.log");
    var soffice =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!soffice.waitFor(180, TimeUnit.SECONDS)) {
      soffice.destroyForcibly();
      throw new AssertionError("LibreOffice did not end: " + Files.readString(log));
    }
    var name = file.getFileName().toString();
    var pdf = folder.resolve(name.substring(0, name.lastIndexOf('.')) + ".pdf");
    if (!Files.exists(pdf)) {
      throw new AssertionError("LibreOffice wrote no PDF: " + Files.readString(log));
    }
    return pdf;
  }
}
