package org.townbook.cli;

import org.townbook.cli.book.Book;
import org.townbook.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes verbs: each says in its constructor whether it needs the book, the terminal, or both. */
record VerbFactory(Book book, Terminal terminal) implements IFactory {

  /** Verbs live in rooms below this package. */
  private static final String VERBS = VerbFactory.class.getPackageName() + ".";

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (!type.getPackageName().startsWith(VERBS) || type.isInterface()) {
      return CommandLine.defaultFactory().create(type);
    }
    var constructors = type.getDeclaredConstructors();
    if (constructors.length != 1) {
      throw new IllegalStateException(type + " needs exactly one constructor");
    }
    var kinds = constructors[0].getParameterTypes();
    var arguments = new Object[kinds.length];
    for (var i = 0; i < kinds.length; i++) {
      arguments[i] = handedTo(type, kinds[i]);
    }
    constructors[0].setAccessible(true);
    return type.cast(constructors[0].newInstance(arguments));
  }

  private Object handedTo(Class<?> verb, Class<?> kind) {
    if (kind == Book.class) {
      return book;
    }
    if (kind == Terminal.class) {
      return terminal;
    }
    throw new IllegalStateException(verb + " may ask for the book and the terminal, not " + kind);
  }
}
