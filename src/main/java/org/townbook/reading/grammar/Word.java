package org.townbook.reading.grammar;

import java.util.Set;

/**
 * A word or a mark.
 *
 * @param text as in plain form
 * @param printed as it stands in the text: traditional characters stay
 * @param nature its part of speech, by the tags of HanLP: n… noun, v… verb, a adjective, d adverb
 * @param roles what it does among figures
 */
public record Word(int start, int end, String text, String printed, String nature, Set<Role> roles)
    implements Piece {

  /** Whether it does the thing. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether it ends a clause or stands outside of words. */
  public boolean isMark() {
    return is(Role.COMMA) || is(Role.LISTING) || is(Role.MARK);
  }

  /** Whether it names a thing: a noun, or a verb or adjective used as one. */
  public boolean isNoun() {
    return nature.startsWith("n")
        || nature.equals("vn")
        || nature.equals("an")
        || nature.startsWith("g")
        || nature.equals("j")
        || nature.equals("l")
        || nature.equals("k");
  }

  /** Whether it names a place. */
  public boolean isPlace() {
    return nature.startsWith("ns") || nature.equals("f") && text.length() > 1;
  }

  /** Whether it says what is done. */
  public boolean isVerb() {
    return nature.startsWith("v") && !nature.equals("vn");
  }
}
