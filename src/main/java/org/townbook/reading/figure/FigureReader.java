package org.townbook.reading.figure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.townbook.reading.grammar.Plain;
import org.townbook.reading.grammar.Quantity;
import org.townbook.reading.grammar.Sentence;
import org.townbook.reading.grammar.Sentences;
import org.townbook.shared.Patience;

/** Reads the figures of a text. */
public final class FigureReader {
  private final Sentences grammar;
  private final Indicators indicators;

  /** Takes the grammar to read with. */
  public FigureReader(Sentences grammar) {
    this.grammar = grammar;
    this.indicators = new Indicators(grammar);
  }

  /** The figures of a text and its sentences, numbered in order from 1. */
  public List<ReportedFigure> read(String text, List<Sentence> sentences) {
    var periods = new Periods();
    var figures = new ArrayList<ReportedFigure>();
    var plain = Plain.of(text);
    var tables = new ArrayDeque<>(TextTable.in(text));
    for (int i = 0; i < sentences.size(); i++) {
      Patience.ask();
      var sentence = sentences.get(i);
      while (!tables.isEmpty() && tables.getFirst().end() < sentence.start()) {
        tables.removeFirst();
      }
      if (!tables.isEmpty() && tables.getFirst().start() <= sentence.start()) {
        if (tables.getFirst().start() == sentence.start()) {
          var drafts = TableReader.read(plain, text, tables.getFirst());
          periods.date(sentence, drafts);
          number(drafts, i, figures);
        }
        continue;
      }
      var drafts = drafts(sentence);
      indicators.name(sentence, drafts);
      Attachments.attach(sentence, drafts);
      periods.date(sentence, drafts);
      number(drafts, i, figures);
    }
    return List.copyOf(figures);
  }

  private static List<Draft> drafts(Sentence sentence) {
    var drafts = new ArrayList<Draft>();
    var pieces = sentence.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Quantity quantity) {
        drafts.add(new Draft(quantity, Context.of(pieces, i)));
      }
    }
    return drafts;
  }

  private static void number(List<Draft> drafts, int sentence, List<ReportedFigure> figures) {
    Map<Draft, Integer> ids = new IdentityHashMap<>();
    drafts.forEach(draft -> ids.put(draft, figures.size() + ids.size() + 1));
    for (var draft : drafts) {
      figures.add(
          new ReportedFigure(
              figures.size() + 1,
              draft.quantity,
              kind(draft),
              draft.indicator,
              draft.period,
              draft.growth,
              id(ids, draft.whole),
              id(ids, draft.level),
              id(ids, draft.base),
              draft.row.isEmpty() ? figures.size() + 1 : id(ids, draft.row.getFirst()),
              draft.row.isEmpty() ? 0 : draft.row.getFirst().names,
              sentence,
              draft.planned));
    }
  }

  private static FigureKind kind(Draft draft) {
    return draft.isBase
        ? FigureKind.BASE
        : draft.context.is(Trait.WHOLE) ? FigureKind.WHOLE : draft.kind;
  }

  private static int id(Map<Draft, Integer> ids, @Nullable Draft draft) {
    return draft == null ? 0 : ids.getOrDefault(draft, 0);
  }
}
