package org.townbook.reading.style;

import java.util.List;
import org.townbook.reading.relation.ReadText;

/** A rule about how numbers are written. */
interface StyleRule {
  /** What it remarks on in a text. */
  List<StyleRemark> in(ReadText text);
}
