package org.townbook.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.townbook.reading.figure.FigureKind;
import org.townbook.reading.figure.ReportedFigure;

/**
 * Gives each printed figure the catalog figure that fits it best, none of them twice unless the
 * text names it twice. Levels come first: a growth, a share or a rate belongs to the level before
 * it, which is told by what that level means.
 */
final class Choice {
  /** Below it nothing is said. */
  private static final double ENOUGH = 0.55;

  /** From it on a figure may be meant a second time. */
  private static final double SURE = 0.75;

  private static final double CERTAIN = 0.9;

  /** Two candidates nearer to each other than this cannot be told apart. */
  private static final double APART = 0.008;

  private static final double OF_LEVEL = 0.3;
  private static final double OF_NEIGHBOUR = 0.25;

  private static final double SAME_MATTER = 0.15;

  private final Dictionary words;
  private final List<ReportedFigure> figures;
  private final Map<String, NamedFigure> named = new HashMap<>();
  private final Map<Integer, List<Candidate>> chosen = new HashMap<>();
  private final Map<String, ReportedFigure> taken = new HashMap<>();

  /**
   * @param joint what the clauses say of the rates that stand for several at once: 办结率均为
   */
  Choice(
      List<ReportedFigure> figures,
      Map<Integer, List<Candidate>> candidates,
      Map<Integer, String> joint,
      Dictionary words) {
    this.figures = figures;
    words.figures().forEach(f -> named.put(f.key(), f));
    this.words = words;
    choose(pairs(candidates, true));
    var first = Map.copyOf(chosen);
    chosen.clear();
    taken.clear();
    choose(pairs(besideOthers(candidates, first), true));
    choose(pairs(candidates, false));
    joint.forEach((id, clause) -> join(figures.get(id - 1), clause, candidates));
  }

  /** 探访率和送达率均为100% means both, 办结率均为100% that of each figure of its sentence. */
  private void join(
      ReportedFigure figure, String clause, Map<Integer, List<Candidate>> candidates) {
    var all = new ArrayList<>(of(figure));
    for (var candidate : candidates.getOrDefault(figure.id(), List.of())) {
      var own = named.get(candidate.key());
      if (own != null
          && !all.isEmpty()
          && candidate.score() >= ENOUGH
          && !taken.containsKey(candidate.key())
          && clause.contains(own.rate())
          && (!all.getFirst().title().endsWith(own.rate()) || isOfAny(own, figure))) {
        taken.put(candidate.key(), figure);
        all.add(candidate);
      }
    }
    chosen.put(figure.id(), List.copyOf(all));
  }

  private boolean isOfAny(NamedFigure own, ReportedFigure figure) {
    return figures.stream()
        .filter(f -> f.id() < figure.id() && f.sentence() == figure.sentence())
        .anyMatch(f -> isOf(own, f.id()));
  }

  /** A candidate is the likelier if the figure before or behind it is about the same matter. */
  private Map<Integer, List<Candidate>> besideOthers(
      Map<Integer, List<Candidate>> candidates, Map<Integer, List<Candidate>> first) {
    Map<Integer, List<Candidate>> beside = new HashMap<>();
    for (var figure : figures) {
      var matters = new LinkedHashMap<String, List<String>>();
      for (int id : List.of(figure.id() - 1, figure.id() + 1)) {
        if (id > 0 && id <= figures.size() && sameSentence(figure, id)) {
          first.getOrDefault(id, List.of()).forEach(c -> matters.put(c.key(), matters(c)));
        }
      }
      beside.put(
          figure.id(),
          candidates.getOrDefault(figure.id(), List.of()).stream()
              .map(c -> beside(c, matters))
              .toList());
    }
    return beside;
  }

  private Candidate beside(Candidate candidate, Map<String, List<String>> matters) {
    if (matters.containsKey(candidate.key())) {
      return candidate;
    }
    var same =
        matters(candidate).stream()
            .filter(word -> matters.values().stream().anyMatch(m -> m.contains(word)))
            .toList();
    return same.isEmpty()
        ? candidate
        : candidate.with(SAME_MATTER, "前后的数都是说：" + String.join("、", same));
  }

  private List<String> matters(Candidate candidate) {
    var own = named.get(candidate.key());
    return own == null ? List.of() : own.title().keySet().stream().filter(words::isMatter).toList();
  }

  /** What the figure means; empty where nothing is near enough. */
  List<Candidate> of(ReportedFigure figure) {
    return chosen.getOrDefault(figure.id(), List.of());
  }

  private record Pair(ReportedFigure figure, Candidate candidate, double best, double second) {
    /** Whether another fits as well, and none of them well. */
    boolean unsure() {
      return best < SURE && best - second < APART;
    }
  }

  private List<Pair> pairs(Map<Integer, List<Candidate>> candidates, boolean levels) {
    var pairs = new ArrayList<Pair>();
    for (var figure : figures) {
      boolean isLevel = figure.kind() == FigureKind.LEVEL;
      if (isLevel == levels) {
        var own =
            candidates.getOrDefault(figure.id(), List.of()).stream()
                .map(c -> isLevel ? c : related(figure, c))
                .toList();
        var scores = own.stream().map(Candidate::score).sorted(Comparator.reverseOrder()).toList();
        double best = scores.isEmpty() ? 0 : scores.getFirst();
        double second = scores.size() < 2 ? 0 : scores.get(1);
        own.forEach(c -> pairs.add(new Pair(figure, c, best, second)));
      }
    }
    pairs.sort(Comparator.comparingDouble((Pair p) -> p.candidate().score()).reversed());
    return pairs;
  }

  /** The best pairs first. */
  private void choose(List<Pair> pairs) {
    for (var pair : pairs) {
      var candidate = pair.candidate();
      if (candidate.score() < ENOUGH || pair.unsure() || chosen.containsKey(pair.figure().id())) {
        continue;
      }
      var first = taken.get(candidate.key());
      if (first == null || again(pair, first)) {
        taken.putIfAbsent(candidate.key(), pair.figure());
        chosen.put(pair.figure().id(), List.of(candidate));
      }
    }
  }

  /** Whether a figure is meant once more: said again elsewhere, or the same number said twice. */
  private static boolean again(Pair pair, ReportedFigure first) {
    boolean named = pair.figure().indicator().equals(first.indicator());
    boolean elsewhere = pair.figure().sentence() != first.sentence();
    boolean twice =
        named
            && pair.figure().kind() == FigureKind.LEVEL
            && pair.figure().value().compareTo(first.value()) == 0;
    return pair.candidate().isChosen()
        || (elsewhere || twice)
            && pair.candidate().score() >= (named ? SURE : CERTAIN)
            && pair.candidate().score() == pair.best();
  }

  /** A growth, share or rate is the likelier the nearer it stands to the level it is made of. */
  private Candidate related(ReportedFigure figure, Candidate candidate) {
    var own = named.get(candidate.key());
    if (own == null || candidate.isChosen()) {
      return candidate;
    }
    if (figure.of() > 0) {
      return isOf(own, figure.of())
          ? candidate.with(OF_LEVEL, "是“" + title(figure.of()) + "”的比率或增长")
          : candidate.without(OF_LEVEL, "它所说的那个数不是这个数字的水平");
    }
    int before = figure.id() - 1;
    if (before > 0 && sameSentence(figure, before) && isOf(own, before)) {
      return candidate.with(OF_NEIGHBOUR, "紧跟“" + title(before) + "”");
    }
    return candidate;
  }

  private boolean sameSentence(ReportedFigure figure, int id) {
    return figures.get(id - 1).sentence() == figure.sentence();
  }

  private boolean isOf(NamedFigure own, int id) {
    return of(figures.get(id - 1)).stream().anyMatch(c -> own.isOf(c.key()));
  }

  private @Nullable String title(int id) {
    return of(figures.get(id - 1)).stream().findFirst().map(Candidate::title).orElse(null);
  }
}
