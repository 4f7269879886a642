package org.townbook.web.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.townbook.matching.BookAnswer;
import org.townbook.matching.BookVerdict;
import org.townbook.matching.Candidate;
import org.townbook.matching.Compared;
import org.townbook.reading.ReadReport;
import org.townbook.shared.Period;
import org.townbook.web.frame.Address;
import org.townbook.web.frame.Frame;
import org.townbook.web.frame.Lamp;
import org.townbook.web.frame.Where;

/**
 * How a report stands against the book, as the page shows it.
 *
 * @param where the place and period the book was asked for
 * @param groups by verdict, the gravest first
 */
public record BookSheet(Where where, List<Group> groups) {

  /** Numbers that stand alike, the farthest off first. */
  public record Group(Lamp lamp, boolean isOpen, List<Entry> entries) {}

  /**
   * A number beside the book.
   *
   * @param number of the comparison, from 1, in the order of the text
   * @param piece id of the piece of the text that the number begins with
   */
  public record Entry(int number, int piece, Compared compared) {

    /** Whether it is known which figure of the book is meant. */
    public boolean isMatched() {
      return compared.meant() != null;
    }

    /**
     * @throws NullPointerException if it is not matched
     */
    public Candidate meant() {
      return Objects.requireNonNull(compared.meant());
    }

    /**
     * @throws NullPointerException if it is not matched
     */
    public Period period() {
      return Objects.requireNonNull(compared.period());
    }

    /** What the book comes to, with its unit; empty if it has no value. */
    public String computed() {
      return compared.answer() instanceof BookAnswer.Known known ? known.printed() : "";
    }

    /** How well the figure fits, in percent. */
    public long score() {
      return Math.round(Math.clamp(meant().score(), 0, 1) * 100);
    }

    /** Whether the message says more than the verdict does. */
    public boolean isExplained() {
      return !compared.message().equals(compared.verdict().words());
    }
  }

  /** How many numbers the book comes to otherwise. */
  public int off() {
    return groups.stream()
        .filter(group -> group.lamp() == Lamp.DIFFERS)
        .mapToInt(group -> group.entries().size())
        .sum();
  }

  /** The page of the figure that a number means, over the period it was held against. */
  public Address page(Frame frame, Entry entry) {
    return frame
        .to("/figures/" + entry.meant().key())
        .with("place", where.place().code())
        .with("period", entry.period());
  }

  static BookSheet of(BookBehind.Held held, ReadReport report, MarkedText marked) {
    var entries = new ArrayList<Entry>();
    for (var compared : held.compared()) {
      entries.add(new Entry(entries.size() + 1, marked.firstPiece(compared.place()), compared));
    }
    var worst = Comparator.comparing(Entry::compared, Compared.worstFirst(report));
    return new BookSheet(
        held.where(),
        Stream.of(BookVerdict.values())
            .map(verdict ->
                group(
                    verdict,
                    entries.stream()
                        .filter(entry -> entry.compared().verdict() == verdict)
                        .sorted(worst)
                        .toList()))
            .filter(group -> !group.entries().isEmpty())
            .toList());
  }

  private static Group group(BookVerdict verdict, List<Entry> entries) {
    return new Group(Lamp.of(verdict), verdict == BookVerdict.DIFFERS, entries);
  }
}
