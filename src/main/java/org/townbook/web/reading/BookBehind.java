package org.townbook.web.reading;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.townbook.matching.AgainstBook;
import org.townbook.matching.Compared;
import org.townbook.reading.ReadReport;
import org.townbook.web.frame.FrameReader;
import org.townbook.web.frame.Where;

/** The book behind the program, against which a report is held if the book is of a town. */
@Component
@ConditionalOnWebApplication
class BookBehind {
  private final AgainstBook against;
  private final FrameReader frames;

  BookBehind(@Lazy AgainstBook against, FrameReader frames) {
    this.against = against;
    this.frames = frames;
  }

  /**
   * A report beside the book.
   *
   * @param where what of the book was asked for: its own town, over the period of its pages
   */
  record Held(Where where, List<Compared> compared) {}

  /** A report held against the book; empty while the book is of no town. */
  Optional<Held> hold(ReadReport report) {
    return frames
        .findDefault()
        .map(where -> new Held(where, against.compared(report, where.question())));
  }
}
