package org.townbook.web.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.townbook.report.Document;
import org.townbook.report.Reports;
import org.townbook.report.print.DocumentPrinter;
import org.townbook.report.print.PdfOutcome;
import org.townbook.shared.Refusal;
import org.townbook.web.frame.Attachment;
import org.townbook.web.frame.Frame;

/** The reports as files to take away, printed whole before the first byte is sent. */
@Controller
class ReportFiles {
  private final Reports reports;
  private final DocumentPrinter printer;

  ReportFiles(Reports reports, DocumentPrinter printer) {
    this.reports = reports;
    this.printer = printer;
  }

  @GetMapping("/reports/{key}.docx")
  void word(Frame frame, @PathVariable String key, HttpServletResponse response)
      throws IOException {
    send(document(frame, key), ".docx", Attachment.WORD, printer::docx, response);
  }

  /** Refused where the machine has no font that a PDF can carry. */
  @GetMapping("/reports/{key}.pdf")
  void pdf(Frame frame, @PathVariable String key, HttpServletResponse response) throws IOException {
    send(document(frame, key), ".pdf", Attachment.PDF, this::printPdf, response);
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

  private static void send(
      Document document,
      String ending,
      String type,
      Printing printing,
      HttpServletResponse response)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    printing.print(document, bytes);
    var name = document.title() + "（" + document.facts().period() + "）" + ending;
    new Attachment(name, type).announce(response);
    response.setContentLength(bytes.size());
    bytes.writeTo(response.getOutputStream());
  }
}
