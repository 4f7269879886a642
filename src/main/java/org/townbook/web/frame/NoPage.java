package org.townbook.web.frame;

import java.util.List;

/** A request that gets no page, and the words that say why and how to go on. */
public final class NoPage extends RuntimeException {
  private final int status;
  private final String words;
  private final transient List<Object> given;

  private NoPage(int status, String words, Object... given) {
    super(words);
    this.status = status;
    this.words = words;
    this.given = List.of(given);
  }

  /** It cannot be understood. */
  public static NoPage unreadable(String words, Object... given) {
    return new NoPage(400, words, given);
  }

  /** The book does not hold what is asked for. */
  public static NoPage missing(String words, Object... given) {
    return new NoPage(404, words, given);
  }

  /** There is no town in the book yet, so there is nothing to be about. */
  static NoPage emptyBook() {
    return new NoPage(503, "problem.empty_book");
  }

  public int status() {
    return status;
  }

  public String in(Words language) {
    return language.say(words, given.toArray());
  }
}
