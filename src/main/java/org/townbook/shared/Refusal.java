package org.townbook.shared;

/**
 * Something a person asked for that cannot be done. The message is for that person: what is wrong
 * and how to mend it. A broken promise of the program is never one of these.
 */
public class Refusal extends RuntimeException {
  /** Takes what is wrong and how to mend it, in Chinese: 没有文件 a.csv。 */
  public Refusal(String message) {
    super(message);
  }

  /** Takes the same, and what was thrown at whoever tried. */
  public Refusal(String message, Throwable cause) {
    super(message, cause);
  }
}
