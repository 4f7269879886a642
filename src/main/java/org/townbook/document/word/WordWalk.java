package org.townbook.document.word;

import static org.townbook.document.word.WordNames.attribute;
import static org.townbook.document.word.WordNames.child;
import static org.townbook.document.word.WordNames.children;
import static org.townbook.document.word.WordNames.number;
import static org.townbook.document.word.WordNames.property;

import java.util.ArrayList;
import java.util.List;
import org.townbook.document.Transcript;
import org.townbook.document.Unreadable;
import org.w3c.dom.Element;

/**
 * Walks through a document as it prints: what a tracked change deleted is left out and what it
 * inserted is read; content controls, links and text boxes are looked into.
 */
final class WordWalk {
  private static final int DEPTH_MAX = 60;

  private final Transcript transcript;
  private final RunWalk runs;
  private int depth;

  WordWalk(Transcript transcript) {
    this.transcript = transcript;
    this.runs = new RunWalk(transcript);
  }

  List<Piece> pieces() {
    return runs.pieces();
  }

  /** What refers to a footnote or an endnote, in its order. */
  List<RunWalk.NoteMark> noteMarks() {
    return runs.noteMarks();
  }

  boolean isContentsLeftOut() {
    return runs.fields().isContentsLeftOut();
  }

  /** Reads what stands outside the main text and hangs on it. */
  void readHanging(Element story, Element host) throws Unreadable {
    runs.hangOn(host);
    read(story);
    runs.hangOn(null);
  }

  /** Reads paragraphs and tables. */
  void read(Element container) throws Unreadable {
    enter();
    for (var block : children(container)) {
      switch (WordNames.of(block)) {
        case "p" -> readParagraph(block);
        case "tbl" -> readTable(block);
        case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> read(block);
        case "AlternateContent" -> {
          var chosen = RunWalk.chosen(block);
          if (chosen != null) {
            read(chosen);
          }
        }
        default -> {}
      }
    }
    depth--;
  }

  private void readParagraph(Element paragraph) throws Unreadable {
    readInline(paragraph);
    var mark = property(paragraph, "pPr", "rPr");
    if (child(mark, "del") == null && child(mark, "moveFrom") == null) {
      transcript.endParagraph();
    }
    runs.fields().endParagraph();
    for (var box : runs.takeBoxes()) {
      var before = runs.host();
      transcript.endParagraph();
      runs.hangOn(before == null ? box.drawing() : before);
      read(box.content());
      runs.hangOn(before);
    }
  }

  private void readInline(Element container) throws Unreadable {
    enter();
    for (var inline : children(container)) {
      switch (WordNames.of(inline)) {
        case "r" -> runs.read(inline);
        case "ins",
            "moveTo",
            "hyperlink",
            "smartTag",
            "sdt",
            "sdtContent",
            "fldSimple",
            "customXml",
            "dir",
            "bdo" ->
            readInline(inline);
        case "AlternateContent" -> {
          var chosen = RunWalk.chosen(inline);
          if (chosen != null) {
            readInline(chosen);
          }
        }
        default -> {}
      }
    }
    depth--;
  }

  private void readTable(Element table) throws Unreadable {
    boolean outermost = !transcript.isInTable();
    if (outermost) {
      transcript.beginTable();
    }
    for (var row : parts(table, "tr")) {
      if (property(row, "trPr", "del") == null) {
        readRow(row, outermost);
      }
    }
    if (outermost) {
      transcript.endTable();
    }
  }

  private void readRow(Element row, boolean outermost) throws Unreadable {
    if (outermost) {
      transcript.beginRow();
    }
    int column = number(property(row, "trPr", "gridBefore"), 0);
    for (var cell : parts(row, "tc")) {
      int columns = Math.max(1, number(property(cell, "tcPr", "gridSpan"), 1));
      var merge = property(cell, "tcPr", "vMerge");
      if (!outermost) {
        read(cell);
      } else if (merge != null && !attribute(merge, "val").equals("restart")) {
        transcript.reachDown(column);
      } else {
        transcript.beginCell(column, columns);
        read(cell);
        transcript.endCell();
      }
      column += columns;
    }
    if (outermost) {
      transcript.endRow();
    }
  }

  /** Rows of a table or cells of a row, also those that stand in content controls. */
  private static List<Element> parts(Element parent, String name) {
    var parts = new ArrayList<Element>();
    for (var each : children(parent)) {
      switch (WordNames.of(each)) {
        case "sdt", "sdtContent", "customXml" -> parts.addAll(parts(each, name));
        case String own when own.equals(name) -> parts.add(each);
        default -> {}
      }
    }
    return parts;
  }

  private void enter() throws Unreadable {
    if (++depth > DEPTH_MAX) {
      throw new Unreadable("文档里层层嵌套超过 " + DEPTH_MAX + " 层，不像正常写出来的，没有读；请另存为新的 .docx 再试。");
    }
  }
}
