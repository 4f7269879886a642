package org.townbook.reading.relation;

import java.util.List;

/** A rule about printed numbers. */
interface RelationRule {
  /** The relations of its kind in a text, those that hold too. */
  List<Relation> in(ReadText text);
}
