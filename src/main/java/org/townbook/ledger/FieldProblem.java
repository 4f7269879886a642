package org.townbook.ledger;

import java.util.List;

/**
 * Something wrong with what was written in a field.
 *
 * @param field name of the field, {@code place}, or the name that was given where there is no such
 *     field
 * @param title what users call the field
 * @param message a sentence: what is wrong and how to mend it
 * @param about every field that has to do with it; more than one where a rule compares fields
 */
public record FieldProblem(
    String field, String title, Violation violation, String message, List<String> about) {

  public FieldProblem {
    about = List.copyOf(about);
  }

  /** A problem of one field alone. */
  public FieldProblem(String field, String title, Violation violation, String message) {
    this(field, title, violation, message, List.of(field));
  }

  @Override
  public String toString() {
    return title + "：" + message;
  }
}
