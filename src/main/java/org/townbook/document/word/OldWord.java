package org.townbook.document.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.townbook.document.ReadDocument;
import org.townbook.document.Superscript;
import org.townbook.document.Transcript;
import org.townbook.document.Unreadable;

/** Reads the Word format of 1997 to 2003, which WPS also writes under its own ending. */
final class OldWord {
  private static final char FIELD_BEGINS = 0x13;
  private static final char FIELD_RESULT = 0x14;
  private static final char FIELD_ENDS = 0x15;
  private static final String LOCKED = "文档加了密码，打不开；请在 Word 或 WPS 里去掉密码后另存再试。";

  private final Transcript transcript = new Transcript();
  private final List<Boolean> fieldsInResult = new ArrayList<>();

  ReadDocument read(String name, byte[] file) throws Unreadable {
    try (var system = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      refuseOthers(system);
      try (var word = new HWPFDocument(system)) {
        readBlocks(word.getRange());
        readBlocks(word.getFootnoteRange());
        readBlocks(word.getEndnoteRange());
      }
    } catch (EncryptedDocumentException e) {
      throw new Unreadable(LOCKED, e);
    } catch (OldWordFileFormatException e) {
      throw new Unreadable("这是 Word 95 或更早的文档；请用 Word 或 WPS 打开后另存为 .docx 再试。", e);
    } catch (IOException | RuntimeException e) {
      // what the library throws at a damaged file is not declared
      throw new Unreadable("旧格式的文档已损坏或读不了；请用 Word 或 WPS 打开后另存为 .docx 再试。", e);
    }
    return transcript.document(name, ReadDocument.Kind.WORD, List.of());
  }

  private static void refuseOthers(POIFSFileSystem system) throws Unreadable {
    var root = system.getRoot();
    if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
      throw new Unreadable(LOCKED);
    }
    if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
      throw new Unreadable("这是旧格式的电子表格；请把表格复制到 Word 文档里再试。");
    }
    if (!root.hasEntryCaseInsensitive("WordDocument")) {
      throw new Unreadable("这是旧格式的办公文件，但不是 Word 文档；请用 Word 或 WPS 打开后另存为 .docx 再试。");
    }
  }

  private void readBlocks(Range range) throws Unreadable {
    for (int i = 0; i < range.numParagraphs(); i++) {
      var paragraph = range.getParagraph(i);
      if (!paragraph.isInTable()) {
        readParagraph(paragraph);
        continue;
      }
      var table = range.getTable(paragraph);
      transcript.beginTable();
      for (int row = 0; row < table.numRows(); row++) {
        readRow(table.getRow(row));
      }
      transcript.endTable();
      i += table.numParagraphs() - 1;
    }
  }

  /** Old tables say where cells begin in twips only, so columns are counted. */
  private void readRow(TableRow row) throws Unreadable {
    transcript.beginRow();
    for (int column = 0; column < row.numCells(); column++) {
      var cell = row.getCell(column);
      if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
        transcript.reachDown(column);
      } else {
        readCell(cell, column);
      }
    }
    transcript.endRow();
  }

  private void readCell(TableCell cell, int column) throws Unreadable {
    transcript.beginCell(column, 1);
    for (int i = 0; i < cell.numParagraphs(); i++) {
      readParagraph(cell.getParagraph(i));
    }
    transcript.endCell();
  }

  private void readParagraph(Paragraph paragraph) throws Unreadable {
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      var run = paragraph.getCharacterRun(i);
      if (!run.isMarkedDeleted() && !run.isVanished()) {
        var words = shown(run.text());
        transcript.add(run.getSubSuperScriptIndex() == 1 ? Superscript.of(words) : words);
      }
    }
    transcript.endParagraph();
  }

  /** Without instructions of fields and marks that are no text. */
  private String shown(String text) {
    var shown = new StringBuilder();
    for (char c : text.toCharArray()) {
      switch (c) {
        case FIELD_BEGINS -> fieldsInResult.add(false);
        case FIELD_RESULT -> {
          if (!fieldsInResult.isEmpty()) {
            fieldsInResult.set(fieldsInResult.size() - 1, true);
          }
        }
        case FIELD_ENDS -> {
          if (!fieldsInResult.isEmpty()) {
            fieldsInResult.removeLast();
          }
        }
        case 0x0B -> shown.append('\n');
        case 0x1E -> shown.append('-');
        default -> {
          if ((c >= ' ' || c == '\t') && !fieldsInResult.contains(false)) {
            shown.append(c);
          }
        }
      }
    }
    return shown.toString();
  }
}
