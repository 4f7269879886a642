package org.townbook.web.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.townbook.catalog.Catalog;
import org.townbook.ledger.ExportOptions;
import org.townbook.ledger.Ledgers;
import org.townbook.web.frame.Attachment;
import org.townbook.web.frame.Frame;

/** A ledger as files to take away: all its records, or an empty sheet to fill in. */
@Controller
class LedgerFiles {
  private final Catalog catalog;
  private final Ledgers ledgers;

  LedgerFiles(Catalog catalog, Ledgers ledgers) {
    this.catalog = catalog;
    this.ledgers = ledgers;
  }

  /** With the mark by which spreadsheet programs know that Chinese is Chinese. */
  @GetMapping("/ledgers/{key}.csv")
  void csv(Frame frame, @PathVariable String key, HttpServletResponse response) throws IOException {
    attachment(key, ".csv", Attachment.CSV).announce(response);
    var options = ExportOptions.plain().asOf(frame.where().asOf()).byteOrderMark(true);
    ledgers.exportCsv(key, response.getOutputStream(), options);
  }

  @GetMapping("/ledgers/{key}.xlsx")
  void spreadsheet(Frame frame, @PathVariable String key, HttpServletResponse response)
      throws IOException {
    attachment(key, ".xlsx", Attachment.SPREADSHEET).announce(response);
    ledgers.exportXlsx(key, response.getOutputStream(), frame.where().asOf());
  }

  @GetMapping("/ledgers/{key}/template.xlsx")
  void template(Frame frame, @PathVariable String key, HttpServletResponse response)
      throws IOException {
    attachment(key, frame.say("ledger.template_name") + ".xlsx", Attachment.SPREADSHEET)
        .announce(response);
    ledgers.template(key, response.getOutputStream());
  }

  private Attachment attachment(String key, String ending, String type) {
    return new Attachment(catalog.ledger(key).title().chinese() + ending, type);
  }
}
