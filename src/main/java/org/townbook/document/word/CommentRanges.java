package org.townbook.document.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.townbook.document.Comment;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Marks stretches of a text in its XML; runs are cut where a stretch begins or ends in one. */
final class CommentRanges {

  /** What holds runs inside a paragraph; a mark at its edge stands outside. */
  private static final Set<String> HOLDERS =
      Set.of("hyperlink", "sdt", "sdtContent", "smartTag", "fldSimple", "customXml");

  private static final Set<String> MARKS =
      Set.of(
          "commentRangeStart",
          "commentRangeEnd",
          "bookmarkStart",
          "bookmarkEnd",
          "proofErr",
          "sdtPr",
          "sdtEndPr");

  private final Words words;
  private List<Piece> pieces;

  CommentRanges(Words words, List<Piece> pieces) {
    this.words = words;
    this.pieces = pieces;
  }

  /** Cuts runs where comments begin and end; all of them before the first is marked. */
  void cutAt(List<Comment> comments) {
    var edges = new TreeSet<Integer>();
    for (var comment : comments) {
      edges.add(comment.start());
      edges.add(comment.end());
    }
    var cut = new ArrayList<Piece>();
    for (var piece : pieces) {
      cut.addAll(cut(piece, edges));
    }
    pieces = cut;
  }

  private List<Piece> cut(Piece piece, TreeSet<Integer> edges) {
    if (piece.host() != null
        || !(piece.content().getParentNode() instanceof Element run)
        || !WordNames.of(run).equals("r")) {
      return List.of(piece);
    }
    if (edges.contains(piece.start()) && isInside(piece.content())) {
      RunCut.before(run, piece.content());
    }
    var rest = piece;
    var parts = new ArrayList<Piece>();
    for (int edge : edges.subSet(piece.start(), false, piece.end(), false)) {
      var tail = RunCut.within(rest.content(), edge - rest.start());
      parts.add(new Piece(rest.start(), edge, rest.content(), null));
      rest = new Piece(edge, rest.end(), tail, null);
    }
    parts.add(rest);
    return parts;
  }

  /** Whether anything that prints stands before it in its run. */
  private static boolean isInside(Element content) {
    for (Node before = content.getPreviousSibling();
        before != null;
        before = before.getPreviousSibling()) {
      if (before instanceof Element element && !WordNames.of(element).equals("rPr")) {
        return true;
      }
    }
    return false;
  }

  /** Marks a stretch with the comment of this number. */
  void mark(int start, int end, String id) {
    int from = firstReaching(start);
    int to = lastBefore(end);
    var last = run(pieces.get(to));
    // between two pieces, where only a paragraph or a cell ends, the former is marked
    var first = run(pieces.get(Math.min(from, to)));
    var begins = outside(first, false);
    var ends = outside(last, true);
    insert(begins, marker(first, "commentRangeStart", id), begins);
    var after = ends.getNextSibling();
    insert(ends, marker(last, "commentRangeEnd", id), after);
    var reference = words.element(last, "r");
    reference.appendChild(marker(last, "commentReference", id));
    insert(ends, reference, after);
  }

  private int firstReaching(int start) {
    int low = 0;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (pieces.get(middle).end() > start) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private int lastBefore(int end) {
    int low = 0;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (pieces.get(middle).start() < end) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static Element run(Piece piece) {
    Node node = piece.host() == null ? piece.content() : piece.host();
    while (!(node instanceof Element element && WordNames.of(element).equals("r"))) {
      node = node.getParentNode();
    }
    return element;
  }

  /** The run, or what holds it, as long as nothing that prints stands on that side of it there. */
  private static Node outside(Element run, boolean atEnd) {
    Node edge = run;
    while (edge.getParentNode() instanceof Element holder
        && HOLDERS.contains(WordNames.of(holder))
        && isOutermost(edge, atEnd)) {
      edge = holder;
    }
    return edge;
  }

  private static boolean isOutermost(Node node, boolean atEnd) {
    Node next = node;
    while (true) {
      next = atEnd ? next.getNextSibling() : next.getPreviousSibling();
      if (next == null) {
        return true;
      }
      if (next instanceof Element element && !isMark(element)) {
        return false;
      }
    }
  }

  private static boolean isMark(Element element) {
    return MARKS.contains(WordNames.of(element))
        || WordNames.child(element, "commentReference") != null;
  }

  private Element marker(Element neighbour, String name, String id) {
    var marker = words.element(neighbour, name);
    words.set(marker, "id", id);
    return marker;
  }

  private static void insert(Node sibling, Node added, @Nullable Node before) {
    var parent = sibling.getParentNode();
    if (parent == null) {
      throw new IllegalStateException("a run stands in no paragraph");
    }
    parent.insertBefore(added, before);
  }
}
