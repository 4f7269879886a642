package org.townbook.document.word;

import static org.townbook.document.word.WordNames.attribute;
import static org.townbook.document.word.WordNames.child;
import static org.townbook.document.word.WordNames.children;
import static org.townbook.document.word.WordNames.isOn;
import static org.townbook.document.word.WordNames.property;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.townbook.document.Superscript;
import org.townbook.document.Transcript;
import org.townbook.document.Unreadable;
import org.w3c.dom.Element;

/** Reads runs: their words, and what hangs on them. */
final class RunWalk {

  /** A reference to a note: the id of the note, and whether it stands at the end. */
  record NoteMark(Element reference, String id, boolean atEnd) {}

  /** A text box and the drawing it belongs to. */
  record Box(Element drawing, Element content) {}

  private final Transcript transcript;
  private final Fields fields = new Fields();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<NoteMark> noteMarks = new ArrayList<>();
  private List<Box> boxes = new ArrayList<>();
  private @Nullable Element host;

  RunWalk(Transcript transcript) {
    this.transcript = transcript;
  }

  List<Piece> pieces() {
    return pieces;
  }

  List<NoteMark> noteMarks() {
    return noteMarks;
  }

  Fields fields() {
    return fields;
  }

  @Nullable Element host() {
    return host;
  }

  void hangOn(@Nullable Element inMainText) {
    host = inMainText;
  }

  /** Text boxes of the paragraph that ends. */
  List<Box> takeBoxes() {
    var taken = boxes;
    boxes = new ArrayList<>();
    return taken;
  }

  void read(Element run) throws Unreadable {
    if (isOn(property(run, "rPr", "vanish"))) {
      return;
    }
    readContent(run, run);
  }

  private void readContent(Element parent, Element run) throws Unreadable {
    for (var content : children(parent)) {
      switch (WordNames.of(content)) {
        case "t" -> take(words(content, run), content);
        case "tab", "ptab" -> take("\t", content);
        case "br", "cr" -> take("\n", content);
        case "noBreakHyphen" -> take("-", content);
        case "fldChar" -> fields.mark(content);
        case "instrText" -> fields.instruct(content.getTextContent());
        case "footnoteReference" -> mark(content, false);
        case "endnoteReference" -> mark(content, true);
        case "ruby" -> readRuby(content);
        case "drawing", "pict", "object" -> findBoxes(content, content);
        case "AlternateContent" -> {
          var chosen = chosen(content);
          if (chosen != null) {
            readContent(chosen, run);
          }
        }
        default -> {}
      }
    }
  }

  private static String words(Element content, Element run) {
    var words = content.getTextContent().replaceAll("[\r\n]", " ");
    var raised = property(run, "rPr", "vertAlign");
    boolean isRaised = raised != null && attribute(raised, "val").equals("superscript");
    return isRaised ? Superscript.of(words) : words;
  }

  private void take(String words, Element content) throws Unreadable {
    if (fields.isTextShown() && !words.isEmpty()) {
      int start = transcript.add(words);
      pieces.add(new Piece(start, start + words.length(), content, host));
    }
  }

  private void mark(Element reference, boolean atEnd) {
    noteMarks.add(new NoteMark(host == null ? reference : host, attribute(reference, "id"), atEnd));
  }

  /** Of characters with their reading above, the characters. */
  private void readRuby(Element ruby) throws Unreadable {
    var before = host;
    host = before == null ? ruby : before;
    var base = child(ruby, "rubyBase");
    if (base != null) {
      for (var run : children(base)) {
        if (WordNames.of(run).equals("r")) {
          read(run);
        }
      }
    }
    host = before;
  }

  private void findBoxes(Element part, Element drawing) {
    for (var inner : children(part)) {
      switch (WordNames.of(inner)) {
        case "txbxContent" -> boxes.add(new Box(drawing, inner));
        case "AlternateContent" -> {
          var chosen = chosen(inner);
          if (chosen != null) {
            findBoxes(chosen, drawing);
          }
        }
        default -> findBoxes(inner, drawing);
      }
    }
  }

  /** Of several versions of the same, the newest, which stands first. */
  static @Nullable Element chosen(Element alternatives) {
    var newest = child(alternatives, "Choice");
    return newest == null ? child(alternatives, "Fallback") : newest;
  }
}
