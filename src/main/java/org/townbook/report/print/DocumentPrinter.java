package org.townbook.report.print;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.townbook.report.Document;
import org.townbook.report.print.font.FontShelf;
import org.townbook.report.print.font.FontSubstitution;
import org.townbook.report.print.font.Typesetting;
import org.townbook.report.print.pdf.PdfFile;
import org.townbook.report.print.word.WordFile;

/**
 * Prints documents as files in the layout of GB/T 9704-2012. The same document gives the same file.
 * Streams are left open.
 */
@Component
public class DocumentPrinter {

  private static final String NO_FONTS =
      """
      本机没有可用于PDF的中文字体，PDF未生成（Word和网页不受影响）。请安装其一后重试：
        正式印发：方正小标宋简体、仿宋_GB2312、楷体_GB2312、黑体（均为授权字体）；
        Debian、Ubuntu、统信、麒麟：apt install \
      fonts-arphic-gbsn00lp fonts-arphic-gkai00mp fonts-wqy-zenhei。
      需要TrueType轮廓的字体（.ttf、.ttc）；思源、Noto CJK的.otf/.ttc为CFF轮廓，不能嵌入。\
      """;

  private final FontShelf fonts;

  /** Prints with the fonts of this machine. */
  public DocumentPrinter() {
    this(FontShelf.ofThisMachine());
  }

  DocumentPrinter(FontShelf fonts) {
    this.fonts = fonts;
  }

  /** Writes a Word file. It names the licensed fonts; the reader's Word finds or replaces them. */
  public void docx(Document document, OutputStream out) throws IOException {
    WordFile.write(document, out);
  }

  /** Writes one HTML file that needs nothing else; it prints like the PDF. */
  public void html(Document document, OutputStream out) throws IOException {
    out.write(PrintableHtml.forBrowsers(document).getBytes(UTF_8));
  }

  /** Writes a PDF with its fonts, or nothing when there is no font for it. */
  public PdfOutcome pdf(Document document, OutputStream out) throws IOException {
    var typesetting = fonts.typesetting();
    if (typesetting.isEmpty()) {
      return new PdfOutcome.NoFonts(NO_FONTS);
    }
    var substitutions = typesetting.get().substitutions();
    var notes = notes(substitutions);
    var html = PrintableHtml.forPaper(document, notes);
    var missing = PdfFile.missing(html, typesetting.get());
    if (!missing.isEmpty()) {
      notes.add("本机字体中没有以下字符，文中以%s代替：%s".formatted(PdfFile.REPLACEMENT, codes(missing)));
      html = PrintableHtml.forPaper(document, notes);
    }
    PdfFile.write(document, html, typesetting.get(), out);
    return new PdfOutcome.Printed(substitutions, missing);
  }

  /** What this machine would print with in place of fonts that are not installed. */
  public List<FontSubstitution> substitutions() {
    return fonts.typesetting().map(Typesetting::substitutions).orElse(List.of());
  }

  private static List<String> notes(List<FontSubstitution> substitutions) {
    var notes = new ArrayList<String>();
    if (!substitutions.isEmpty()) {
      var each = substitutions.stream().map(FontSubstitution::chinese).toList();
      notes.add("字体：" + String.join("；", each) + "。");
    }
    return notes;
  }

  /** By number, since the note is printed with the same fonts. */
  private static String codes(String characters) {
    return characters.codePoints().mapToObj("U+%04X"::formatted).collect(joining("、", "", "。"));
  }
}
