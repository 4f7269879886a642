package org.townbook.document.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.townbook.document.ReadDocument;
import org.townbook.document.Transcript;
import org.townbook.document.Unreadable;
import org.w3c.dom.Element;

/**
 * The text of a .docx and, for whoever marks it, where each stretch stands.
 *
 * @param mainPart name of the part with the main text
 * @param main its root element
 */
record WordText(ReadDocument document, String mainPart, Element main, List<Piece> pieces) {

  static WordText read(String name, byte[] file) throws Unreadable {
    try (var parts = WordParts.open(file)) {
      return read(name, parts);
    } catch (IOException e) {
      throw WordParts.broken(e);
    }
  }

  private static WordText read(String name, WordParts parts) throws Unreadable {
    var mainPart = mainPart(parts);
    var main = parts.xml(mainPart);
    var body = WordNames.child(main, "body");
    if (body == null) {
      throw new Unreadable("里面没有 Word 正文（" + mainPart + "）；请用 Word 或 WPS 另存为 .docx 再试。");
    }
    var transcript = new Transcript();
    var walk = new WordWalk(transcript);
    walk.read(body);
    readNotes(walk, parts, mainPart);
    var notes = new ArrayList<String>();
    if (walk.isContentsLeftOut()) {
      notes.add("目录与正文标题重复，没有读入。");
    }
    var document = transcript.document(name, ReadDocument.Kind.WORD, notes);
    return new WordText(document, mainPart, main, walk.pieces());
  }

  private static String mainPart(WordParts parts) throws Unreadable {
    if (parts.has("META-INF/manifest.xml") && parts.has("content.xml")) {
      throw new Unreadable("这是 OpenDocument 文件（.odt 一类）；请用 Word 或 WPS 打开后另存为 .docx 再试。");
    }
    if (parts.has("OFD.xml")) {
      throw new Unreadable("这是 OFD 版式文件；请导出为文字可以选中的 PDF，或用原来的 Word 文件再试。");
    }
    var main = parts.find("", "officeDocument").orElse("");
    if (main.startsWith("xl/")) {
      throw new Unreadable("这是电子表格；请把表格复制到 Word 文档里再试。要把台账导入账里，请用 ./townbook import。");
    }
    if (main.startsWith("ppt/")) {
      throw new Unreadable("这是演示文稿；请把文字复制到 Word 文档里再试。");
    }
    if (main.isEmpty() || !parts.has(main)) {
      throw new Unreadable("这是压缩文件，里面不是 Word 文档；请解压后选其中的 .docx 或 PDF 再试。");
    }
    return main;
  }

  /** Notes come behind the text, in the order in which it refers to them. */
  private static void readNotes(WordWalk walk, WordParts parts, String mainPart) throws Unreadable {
    var marks = List.copyOf(walk.noteMarks());
    for (boolean atEnd : new boolean[] {false, true}) {
      if (marks.stream().noneMatch(mark -> mark.atEnd() == atEnd)) {
        continue;
      }
      var part = parts.find(mainPart, atEnd ? "endnotes" : "footnotes");
      if (part.isEmpty()) {
        continue;
      }
      var notes = byId(parts.xml(part.get()));
      for (var mark : marks) {
        var note = mark.atEnd() == atEnd ? notes.remove(mark.id()) : null;
        if (note != null) {
          walk.readHanging(note, mark.reference());
        }
      }
    }
  }

  private static Map<String, Element> byId(Element notes) {
    var byId = new HashMap<String, Element>();
    for (var note : WordNames.children(notes)) {
      byId.put(WordNames.attribute(note, "id"), note);
    }
    return byId;
  }
}
