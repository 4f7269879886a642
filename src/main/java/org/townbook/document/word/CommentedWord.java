package org.townbook.document.word;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.townbook.document.Comment;
import org.townbook.document.ReadDocument;
import org.townbook.document.Unreadable;
import org.w3c.dom.Element;

/** Adds comments to a .docx and leaves all else of it as it is, byte for byte where possible. */
public final class CommentedWord {

  private CommentedWord() {}

  /** Adds them to a file that was read. */
  public static byte[] of(ReadDocument read, byte[] file, List<Comment> comments, Clock clock)
      throws Unreadable {
    var word = WordText.read(read.name(), file);
    if (!word.document().text().equals(read.text())) {
      throw new Unreadable("文件在读过之后改动了；请重新检查一次。");
    }
    try (var parts = WordParts.open(file)) {
      return of(parts, word.mainPart(), word.main(), word.pieces(), comments, clock);
    } catch (IOException e) {
      throw WordParts.broken(e);
    }
  }

  /**
   * Adds them to a text whose pieces are known.
   *
   * @param main root element of the main part; it is changed
   */
  static byte[] of(
      WordParts parts,
      String mainPart,
      Element main,
      List<Piece> pieces,
      List<Comment> comments,
      Clock clock)
      throws IOException, Unreadable {
    var words = new Words(main);
    var part = CommentsPart.of(parts, mainPart, words, clock);
    var ranges = new CommentRanges(words, pieces);
    ranges.cutAt(comments);
    for (var comment : comments) {
      ranges.mark(comment.start(), comment.end(), part.add(comment));
    }
    var copy = new PartsCopy(parts, clock);
    copy.put(mainPart, main.getOwnerDocument());
    part.putInto(copy);
    return copy.bytes();
  }
}
