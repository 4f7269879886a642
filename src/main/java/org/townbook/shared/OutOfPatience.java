package org.townbook.shared;

/** Work that was given up before its end: its time was up, or nobody waits for it any more. */
public final class OutOfPatience extends Refusal {
  OutOfPatience(String message) {
    super(message);
  }
}
