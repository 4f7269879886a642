package org.townbook.report.print.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.townbook.report.print.standard.Markup.escape;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.townbook.report.Document;

/**
 * What a PDF says about itself, twice as PDF/A asks: title, who wrote it, and the document's own
 * date in place of the time of day, so that one document gives one file.
 */
final class PdfFacts {

  private static final String PROGRAM = "镇情一本账";

  private static final String XMP =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
          xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
      <xmp:CreatorTool>%s</xmp:CreatorTool><pdf:Producer>%s</pdf:Producer>
      <xmp:CreateDate>%6$tFT00:00:00Z</xmp:CreateDate>
      <xmp:ModifyDate>%6$tFT00:00:00Z</xmp:ModifyDate>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="w"?>
      """;

  private PdfFacts() {}

  static void write(PDDocument pdf, Document document) throws IOException {
    var facts = document.facts();
    var title = document.titleOnOneLine();
    var author = facts.author();
    var subject = facts.subject();
    var information = new PDDocumentInformation();
    information.setTitle(title);
    information.setAuthor(author);
    information.setSubject(subject);
    information.setCreator(PROGRAM);
    information.setProducer(PROGRAM);
    information.setCreationDate(facts.midnight());
    information.setModificationDate(facts.midnight());
    pdf.setDocumentInformation(information);

    var xmp =
        XMP.formatted(
            escape(title), escape(author), escape(subject), PROGRAM, PROGRAM, facts.date());
    var metadata = new PDMetadata(pdf, new ByteArrayInputStream(xmp.getBytes(UTF_8)));
    pdf.getDocumentCatalog().setMetadata(metadata);
    pdf.getDocumentCatalog().setLanguage("zh-CN");
  }

  /** PDFBox would make the file's id from the time of day. */
  static void identify(PDDocument pdf, String content) {
    var id = UUID.nameUUIDFromBytes(content.getBytes(UTF_8)).toString().replace("-", "");
    var both = new COSArray();
    both.add(new COSString(HexFormat.of().parseHex(id)));
    both.add(new COSString(HexFormat.of().parseHex(id)));
    pdf.getDocument().getTrailer().setItem(COSName.ID, both);
  }
}
