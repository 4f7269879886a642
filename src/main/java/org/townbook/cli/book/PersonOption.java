package org.townbook.cli.book;

import org.townbook.people.Persons;
import org.townbook.shared.Actor;
import picocli.CommandLine.Option;

/** The option of every verb that writes: who does it. */
public final class PersonOption {

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "记账人，默认本机用户 · The person, the machine's user by default")
  private String by = System.getProperty("user.name", "townbook");

  public String name() {
    return by;
  }

  /** The one of this name, taken down in the book if it is the first time. */
  public Actor actor(Book book) {
    return book.get(Persons.class).named(by);
  }
}
