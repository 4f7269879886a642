package org.townbook.architecture.planted;

import com.hankcs.hanlp.seg.common.Term;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import dev.cel.common.types.CelType;
import gg.jte.TemplateOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Random;
import org.apache.catalina.Valve;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jooq.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.request.WebRequest;
import picocli.CommandLine;

/** Breaks every rule of the house once, so that a rule which finds nothing here is dead. */
public class PlantedHelper {

  @Autowired CommandLine injected;

  Instant now() {
    System.out.println(new Random().nextInt());
    return Instant.now();
  }

  void page(TemplateOutput output, HttpServletRequest request, WebRequest other) {
    output.writeContent(request.getPathInfo() + other.getContextPath());
  }

  void printed(XWPFDocument word, PdfRendererBuilder pdf) {
    pdf.withProducer(word.getDocument().toString());
  }

  boolean answers(Valve valve) {
    return valve.isAsyncSupported();
  }

  String segmented(Term term) {
    return term.word;
  }

  String composed(Query query, CelType type) {
    return query.getSQL() + type.name();
  }
}
