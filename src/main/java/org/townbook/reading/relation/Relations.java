package org.townbook.reading.relation;

import java.util.List;

/** All rules about printed numbers. */
public final class Relations {
  private static final List<RelationRule> RULES =
      List.of(
          new PartsRule(),
          new TableRule(),
          new RestRule(),
          new ShareRule(),
          new GrowthRule(),
          new RepeatRule(),
          new UnitRule(),
          new RowRule(),
          new NamedCountRule(),
          new OrderRule(),
          new DateRule(),
          new RangeRule());

  private Relations() {}

  /** The relations in a text, in the order of the rules. */
  public static List<Relation> in(ReadText text) {
    return RULES.stream().flatMap(rule -> rule.in(text).stream()).toList();
  }
}
