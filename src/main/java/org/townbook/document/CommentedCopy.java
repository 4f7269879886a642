package org.townbook.document;

import java.time.Clock;
import java.util.List;
import org.townbook.document.word.CommentedWord;
import org.townbook.document.word.PlainWord;

/**
 * A copy of what was read with comments in it, as a .docx. The copy of a .docx is that file with
 * nothing changed but the comments added; of any other kind the copy holds the text alone.
 */
public final class CommentedCopy {

  private CommentedCopy() {}

  /**
   * Makes the copy.
   *
   * @param read what {@link Documents} made of the file
   * @param file the bytes it was read from; not needed for a text that was pasted
   * @param comments on offsets of its text, in any order; they may overlap
   * @param clock says when the comments were made
   */
  public static byte[] of(ReadDocument read, byte[] file, List<Comment> comments, Clock clock) {
    for (var comment : comments) {
      if (comment.end() > read.text().length()) {
        throw new IllegalArgumentException(
            "a comment ends at %d of %d".formatted(comment.end(), read.text().length()));
      }
    }
    try {
      if (read.kind() == ReadDocument.Kind.WORD && Content.of(file) == Content.WORD) {
        return CommentedWord.of(read, file, comments, clock);
      }
      return PlainWord.of(read, comments, clock);
    } catch (Unreadable e) {
      throw new IllegalArgumentException("these are not the bytes that were read", e);
    }
  }
}
