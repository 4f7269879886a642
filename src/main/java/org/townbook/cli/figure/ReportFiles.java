package org.townbook.cli.figure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.townbook.cli.terminal.Terminal;
import org.townbook.cli.terminal.UnusableFile;
import org.townbook.report.ReportJson;
import org.townbook.report.WrittenReport;
import org.townbook.report.print.DocumentPrinter;
import org.townbook.report.print.PdfOutcome;
import org.townbook.report.print.font.FontSubstitution;
import org.townbook.shared.Refusal;

/** Writes a report into a folder: as a page, for Word, as PDF, and as JSON for programs. */
public record ReportFiles(DocumentPrinter printer) {

  /**
   * @param notes what a reader of the files should know, such as a font that had to be replaced
   */
  public record Written(List<Path> written, List<String> notes) {}

  /**
   * @throws Refusal if the folder cannot be written to
   */
  public Written write(WrittenReport report, Path folder) {
    var written = new ArrayList<Path>();
    var notes = new ArrayList<String>();
    var document = report.document();
    try {
      Files.createDirectories(folder);
      written.add(file(folder, report, "html", out -> printer.html(document, out)));
      written.add(file(folder, report, "docx", out -> printer.docx(document, out)));
      var pdf = new ByteArrayOutputStream();
      switch (printer.pdf(document, pdf)) {
        case PdfOutcome.Printed(var substitutions, _) -> {
          written.add(file(folder, report, "pdf", pdf::writeTo));
          substitutions.stream().map(FontSubstitution::chinese).forEach(notes::add);
        }
        case PdfOutcome.NoFonts(var message) -> notes.add(message);
      }
      var json = Terminal.json(ReportJson.of(report)) + "\n";
      written.add(Files.writeString(folder.resolve(report.key() + ".json"), json));
    } catch (IOException e) {
      throw UnusableFile.unwritable(folder, e);
    }
    return new Written(written, notes);
  }

  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private static Path file(Path folder, WrittenReport report, String ending, Content content)
      throws IOException {
    var file = folder.resolve(report.key() + "." + ending);
    try (var out = Files.newOutputStream(file)) {
      content.writeTo(out);
    }
    return file;
  }
}
