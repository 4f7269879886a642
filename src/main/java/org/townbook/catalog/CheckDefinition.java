package org.townbook.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A relation that figures must keep.
 *
 * @param scope the places and periods for which it means something
 * @param source the practice, standard or law the rule comes from
 * @param because why the relation must hold, or for a note why it must not be judged
 */
public record CheckDefinition(
    String key,
    Title title,
    Relation relation,
    Kind kind,
    CheckScope scope,
    @Nullable String source,
    @Nullable String because,
    Origin origin) {

  /** What kind of relation it is; decides the words of a finding and how grave it is. */
  public enum Kind {
    EQUAL,
    PARTS,
    SHARE,
    GROWTH,
    ORDER,
    PLAUSIBLE,
    /** Computed and shown, never judged. */
    NOTE
  }
}
