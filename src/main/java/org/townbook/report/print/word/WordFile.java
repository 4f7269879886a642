package org.townbook.report.print.word;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.townbook.report.Block;
import org.townbook.report.Document;
import org.townbook.report.print.standard.Citations;

/**
 * A document as a Word file: text on an upright section, the annex on a landscape one. One input
 * gives one file, byte for byte.
 */
public final class WordFile {

  private WordFile() {}

  /** Writes the file and leaves the stream open. */
  public static void write(Document document, OutputStream out) throws IOException {
    try (var word = new XWPFDocument(EmptyFile.open())) {
      var body = word.getDocument().getBody();
      var inline = new Inline(new Citations(document), new Comments(word, document.facts()));
      writeText(document, body, inline);
      if (document.annex().isEmpty()) {
        Sections.upright(body.addNewSectPr());
      } else {
        Sections.upright(Paragraphs.last(body).addNewSectPr());
        new AnnexTable(body, inline).write(document);
        Sections.landscape(body.addNewSectPr());
      }
      describe(word, document);
      word.write(new DatedZip(out, document.facts().date()));
    }
  }

  private static void writeText(Document document, CTBody body, Inline inline) {
    HeadMatter.write(document, body);
    var tables = new Tables(body, inline);
    for (var block : document.blocks()) {
      switch (block) {
        case Block.Heading(var level, var runs) ->
            inline.put(Paragraphs.add(body, Style.heading(level)), runs);
        case Block.Paragraph(var runs) -> inline.put(Paragraphs.add(body, Style.BODY), runs);
        case Block.Table table -> tables.write(table);
      }
    }
    FootMatter.write(document, body);
  }

  private static void describe(XWPFDocument word, Document document) {
    var facts = document.facts();
    var written = facts.midnight().getTime();
    var core = word.getProperties().getCoreProperties();
    core.setTitle(document.titleOnOneLine());
    core.setSubjectProperty(facts.subject());
    core.setCreator(facts.author());
    core.setDescription("数据截止：" + facts.cutOff());
    core.setCreated(Optional.of(written));
    core.setModified(Optional.of(written));
  }
}
