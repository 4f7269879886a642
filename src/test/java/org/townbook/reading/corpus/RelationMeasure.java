package org.townbook.reading.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.townbook.reading.ReadReport;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.reading.relation.Relation;
import org.townbook.reading.relation.Verdict;

/**
 * How well relations that were judged agree with those labelled by hand. A judged and a labelled
 * relation are the same when they share two figures; where one of them has a single figure, when
 * they share it and are of one kind.
 */
final class RelationMeasure {
  int labels;
  int seen;
  int broken;
  int brokenFound;
  int wrongs;
  int falseWrongs;
  int suspects;
  int falseSuspects;
  final List<String> misses = new ArrayList<>();

  /** Compares one text. */
  static RelationMeasure of(CorpusText text, ReadReport read) {
    var measure = new RelationMeasure();
    for (var label : text.relations()) {
      var same =
          read.relations().stream().filter(relation -> isSame(relation, label, read)).toList();
      measure.compare(label, same);
    }
    read.relations().stream()
        .filter(RelationMeasure::isBroken)
        .forEach(relation -> measure.judge(relation, text, read));
    return measure;
  }

  private void compare(LabelledRelation label, List<Relation> same) {
    labels++;
    seen += same.stream().anyMatch(r -> r.kind().key().equals(label.kind())) ? 1 : 0;
    if (label.isBroken()) {
      boolean found = same.stream().anyMatch(RelationMeasure::isBroken);
      broken++;
      brokenFound += found ? 1 : 0;
      if (!found) {
        misses.add("not found  " + label);
      }
    }
  }

  private void judge(Relation relation, CorpusText text, ReadReport read) {
    boolean labelled =
        text.relations().stream()
            .anyMatch(label -> label.isBroken() && isSame(relation, label, read));
    boolean wrong = relation.verdict() == Verdict.WRONG;
    wrongs += wrong ? 1 : 0;
    suspects += wrong ? 0 : 1;
    if (!labelled) {
      falseWrongs += wrong ? 1 : 0;
      falseSuspects += wrong ? 0 : 1;
      misses.add("false " + relation.verdict() + "  " + relation.message());
    }
  }

  private static boolean isBroken(Relation relation) {
    return relation.verdict() == Verdict.WRONG || relation.verdict() == Verdict.SUSPECT;
  }

  private static boolean isSame(Relation relation, LabelledRelation label, ReadReport read) {
    Set<String> printed =
        relation.figures().stream()
            .map(id -> surface(read, read.figures().get(id - 1)))
            .collect(Collectors.toSet());
    long shared =
        label.surfaces().stream()
            .filter(labelled ->
                printed.stream().anyMatch(p -> begins(p, labelled) || begins(labelled, p)))
            .count();
    boolean single = label.surfaces().size() == 1 || relation.figures().size() == 1;
    return single ? shared > 0 && relation.kind().key().equals(label.kind()) : shared > 1;
  }

  /** 60余万元以上 begins with 60余万元, and 1260件 does not begin with 12. */
  private static boolean begins(String longer, String shorter) {
    return longer.startsWith(shorter)
        && (longer.length() == shorter.length()
            || !Character.isDigit(longer.charAt(shorter.length()))
                && longer.charAt(shorter.length()) != '.');
  }

  private static String surface(ReadReport read, ReportedFigure figure) {
    return read.text().substring(figure.quantity().start(), figure.quantity().end());
  }

  /** Adds what another text came to. */
  void add(RelationMeasure other) {
    labels += other.labels;
    seen += other.seen;
    broken += other.broken;
    brokenFound += other.brokenFound;
    wrongs += other.wrongs;
    falseWrongs += other.falseWrongs;
    suspects += other.suspects;
    falseSuspects += other.falseSuspects;
  }

  /** Of the broken relations labelled, the part that was found. */
  double recall() {
    return Measure.ratio(brokenFound, broken);
  }

  /** Of the relations called wrong or suspect, the part that is labelled so. */
  double precision() {
    return 1 - Measure.ratio(falseWrongs + falseSuspects, Math.max(1, wrongs + suspects));
  }
}
