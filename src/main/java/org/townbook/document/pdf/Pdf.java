package org.townbook.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.townbook.document.ReadDocument;
import org.townbook.document.Transcript;
import org.townbook.document.Unreadable;

/** Reads PDF files. */
public final class Pdf {
  private static final int PAGES_MAX = 2_000;

  /** A page with fewer characters and a picture is a scan, its page number typed on. */
  private static final int WRITTEN = 20;

  static {
    FontMappers.set(new StandInFont());
  }

  private Pdf() {}

  /** Reads a PDF that has text; one that has only pictures of text needs recognition first. */
  public static ReadDocument read(String name, byte[] file) throws Unreadable {
    StreamGuard.check(file);
    try (var document = Loader.loadPDF(file)) {
      return read(name, document);
    } catch (InvalidPasswordException e) {
      throw new Unreadable("PDF 加了密码，打不开；请去掉密码后另存，或用原来的 Word 文件再试。", e);
    } catch (Effort.TooMuch e) {
      throw new Unreadable("PDF 的内容太多或不正常（超过 200 万字，或反复套用图形），没有读；请分成几份，或用原来的 Word 文件再试。", e);
    } catch (IOException | RuntimeException e) {
      // what the library throws at a damaged file is not all declared
      throw new Unreadable("PDF 不完整或已损坏，打不开；请重新导出或重新传一次。", e);
    }
  }

  private static ReadDocument read(String name, PDDocument document)
      throws IOException, Unreadable {
    if (document.getNumberOfPages() > PAGES_MAX) {
      throw new Unreadable("PDF 超过 " + PAGES_MAX + " 页，一次读不了；请分成几份再试。");
    }
    var glyphs = GlyphReader.read(document);
    var scanned = scanned(glyphs);
    var blocks = glyphs.pages().stream().map(Block::of).toList();
    var whole = Reassembly.area(glyphs.pages(), blocks);
    var furniture = new Furniture(glyphs.pages(), blocks, whole.pitch());
    var kept = new ArrayList<List<Block>>();
    for (int i = 0; i < blocks.size(); i++) {
      kept.add(furniture.without(blocks.get(i), glyphs.pages().get(i)));
    }
    var transcript = new Transcript();
    new Reassembly(transcript).write(glyphs.pages(), kept);
    var notes = new ArrayList<String>();
    if (!scanned.isEmpty()) {
      notes.add("第 " + scanned + " 页是图片，要先文字识别（OCR）才能读，这几页没有读入。");
    }
    if (furniture.isFound()) {
      notes.add("页码和每页重复的页眉页脚没有读入。");
    }
    if (glyphs.isDamaged()) {
      notes.add("PDF 有损坏的地方，可能有内容没有读到；请与原件核对。");
    }
    if (glyphs.nameless() > 0) {
      notes.add("有 " + glyphs.nameless() + " 个字在 PDF 里没有文字编码，读不出来。");
    }
    return transcript.document(name, ReadDocument.Kind.PDF, notes);
  }

  /** Numbers of pages that are pictures; refuses what is pictures altogether, or has no words. */
  private static String scanned(GlyphReader glyphs) throws Unreadable {
    var scanned = new ArrayList<Page>();
    long written = 0;
    for (var page : glyphs.pages()) {
      long here = page.glyphs().stream().filter(glyph -> !glyph.isBlank()).count();
      if (here < WRITTEN && page.pictured()) {
        scanned.add(page);
      } else {
        written += here;
      }
    }
    if (written == 0 && !scanned.isEmpty()) {
      throw new Unreadable("PDF 是扫描件，每页只是图片，没有文字；请用原来的 Word 文件，或先做文字识别（OCR）并校对后再试。");
    }
    if (glyphs.nameless() * 10L > glyphs.shown()) {
      throw new Unreadable("PDF 里的字大多没有文字编码（字体没有完整嵌入），读出来会是乱码；请用原来的 Word 文件，或重新导出 PDF 再试。");
    }
    if (written == 0) {
      throw new Unreadable("PDF 里没有文字（可能已转成曲线）；请用原来的 Word 文件，或重新导出 PDF 再试。");
    }
    return numbers(scanned);
  }

  private static String numbers(List<Page> pages) {
    return pages.stream()
        .map(page -> Integer.toString(page.number()))
        .collect(Collectors.joining("、"));
  }
}
