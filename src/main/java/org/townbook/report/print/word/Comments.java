package org.townbook.report.print.word;

import java.math.BigInteger;
import java.util.GregorianCalendar;
import org.apache.poi.xwpf.usermodel.XWPFComments;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.townbook.report.DocumentFacts;

/** Marks numbers that cannot be relied upon: a word behind the number, and a comment on it. */
final class Comments {

  private static final String AUTHOR = "镇情一本账";

  private final XWPFDocument word;
  private final GregorianCalendar date;
  private @Nullable XWPFComments part;
  private long comments;

  Comments(XWPFDocument word, DocumentFacts facts) {
    this.word = word;
    this.date = facts.midnight();
  }

  void around(CTP paragraph, String comment, String mark, Runnable number) {
    var id = BigInteger.valueOf(comments++);
    write(id, comment);
    paragraph.addNewCommentRangeStart().setId(id);
    number.run();
    Paragraphs.text(paragraph::addNewR, mark, Style.MARK);
    paragraph.addNewCommentRangeEnd().setId(id);
    paragraph.addNewR().addNewCommentReference().setId(id);
  }

  private void write(BigInteger id, String text) {
    if (part == null) {
      part = word.createComments();
    }
    var comment = part.createComment(id).getCtComment();
    comment.setAuthor(AUTHOR);
    comment.setInitials("账");
    comment.setDate(date);
    var paragraph = Paragraphs.styled(comment.addNewP(), Style.COMMENT_TEXT);
    Paragraphs.text(paragraph::addNewR, text, null);
  }
}
