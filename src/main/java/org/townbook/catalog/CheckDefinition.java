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
    @Nullable Title because,
    Origin origin) {

  /** What kind of relation it is; the last two are judged otherwise than the rest. */
  public enum Kind {
    EQUAL,
    PARTS,
    SHARE,
    GROWTH,
    ORDER,
    /** Not likely to fail, but possible: whoever breaks it is suspect, not wrong. */
    PLAUSIBLE,
    /** Computed and shown, never judged. */
    NOTE
  }
}
