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

  /** Converts the file to PDF. */
  public Path toPdf(Path file) throws Exception {
    return convert(file, "pdf");
  }

  /** Opens the file and saves it again as another kind, into the folder. */
  public Path convert(Path file, String ending) throws Exception {
    var log = folder.resolve("soffice.log");
    var soffice =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                ending,
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
    var converted = folder.resolve(name.substring(0, name.lastIndexOf('.')) + "." + ending);
    if (!Files.exists(converted)) {
      throw new AssertionError("LibreOffice wrote no " + ending + ": " + Files.readString(log));
    }
    return converted;
  }
}
