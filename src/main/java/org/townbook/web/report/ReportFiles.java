package org.townbook.web.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.townbook.report.Document;
import org.townbook.report.Reports;
import org.townbook.report.print.DocumentPrinter;
import org.townbook.report.print.PdfOutcome;
import org.townbook.shared.Refusal;
import org.townbook.web.frame.Frame;

/** The reports as files to take away, printed when they are asked for. */
@Controller
class ReportFiles {
  private static final MediaType WORD =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final Reports reports;
  private final DocumentPrinter printer;

  ReportFiles(Reports reports, DocumentPrinter printer) {
    this.reports = reports;
    this.printer = printer;
  }

  @GetMapping("/reports/{key}.docx")
  ResponseEntity<byte[]> word(Frame frame, @PathVariable String key) throws IOException {
    return file(document(frame, key), ".docx", WORD, printer::docx);
  }

  /** Refused where the machine has no font that a PDF can carry. */
  @GetMapping("/reports/{key}.pdf")
  ResponseEntity<byte[]> pdf(Frame frame, @PathVariable String key) throws IOException {
    return file(document(frame, key), ".pdf", MediaType.APPLICATION_PDF, this::printPdf);
  }

  private void printPdf(Document document, OutputStream out) throws IOException {
    if (printer.pdf(document, out) instanceof PdfOutcome.NoFonts(var message)) {
      throw new Refusal(message);
    }
  }

  private Document document(Frame frame, String key) {
    return reports.write(key, frame.where().question()).document();
  }

  /** How a document becomes a file. */
  private interface Printing {
    void print(Document document, OutputStream out) throws IOException;
  }

  private static ResponseEntity<byte[]> file(
      Document document, String ending, MediaType type, Printing printing) throws IOException {
    var bytes = new ByteArrayOutputStream();
    printing.print(document, bytes);
    var name = document.title() + "（" + document.facts().period() + "）" + ending;
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(bytes.toByteArray());
  }
}
