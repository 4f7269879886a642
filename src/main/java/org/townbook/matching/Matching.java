package org.townbook.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.townbook.catalog.Catalog;
import org.townbook.matching.meaning.FigureName;
import org.townbook.matching.meaning.Meaning;
import org.townbook.reading.ReadReport;
import org.townbook.reading.Reading;
import org.townbook.reading.figure.FigureKind;
import org.townbook.reading.figure.ReportedFigure;

/**
 * Says which figure of the catalog a printed figure means, by the meaning of the words. The value
 * has no say in it: a wrong number must not be taken for another figure that happens to be as much.
 */
@Lazy
@Component
public class Matching {
  private static final int NEAR = 4;
  private static final Pattern JOINT = Pattern.compile("[均都]|率[和及与]");

  private final SameWords same = new SameWords();
  private final Dictionary dictionary;
  private final Likeness likeness;

  /** Learns the names of a catalog. */
  public Matching(Catalog catalog, Reading reading) {
    dictionary = new Dictionary(catalog, same, reading::words);
    likeness = new Likeness(dictionary);
  }

  /** What a figure is called, so that what is said of it is known again. */
  private FigureName name(ReportedFigure figure) {
    return new FigureName(same.in(figure.indicator()), Likeness.single(figure.unit()));
  }

  /** The names, each with its unit, of the figures of a report that it calls so. */
  public Set<FigureName> named(ReadReport report, String name) {
    var wording = same.in(name);
    var named = new LinkedHashSet<FigureName>();
    report.figures().stream()
        .map(this::name)
        .filter(n -> n.words().equals(wording))
        .forEach(named::add);
    return named;
  }

  /** What each figure of a report means, in order. */
  public List<Match> of(ReadReport report) {
    return of(report, List.of());
  }

  /**
   * What each figure of a report means, in order.
   *
   * @param said what people have said that names mean, which counts before anything else
   */
  public List<Match> of(ReadReport report, List<Meaning> said) {
    Map<FigureName, Meaning> known = new HashMap<>();
    said.forEach(meaning -> known.put(meaning.name(), meaning));
    Map<Integer, List<Candidate>> all = new HashMap<>();
    Map<Integer, String> joint = new HashMap<>();
    for (var figure : report.figures()) {
      var near = Surroundings.of(report, figure, same);
      all.put(figure.id(), said(known.get(name(figure)), () -> candidates(figure, near)));
      if (figure.kind() == FigureKind.RATE && JOINT.matcher(near.clause()).find()) {
        joint.put(figure.id(), near.clause());
      }
    }
    var choice = new Choice(report.figures(), all, joint, dictionary);
    return report.figures().stream()
        .map(figure -> match(figure, all.getOrDefault(figure.id(), List.of()), choice))
        .toList();
  }

  private List<Candidate> said(@Nullable Meaning meaning, Supplier<List<Candidate>> otherwise) {
    if (meaning == null || meaning.kind() == Meaning.Kind.AUTOMATIC) {
      return otherwise.get();
    }
    var named =
        dictionary.figures().stream().filter(f -> f.key().equals(meaning.key())).findFirst();
    if (meaning.kind() == Meaning.Kind.FIGURE && named.isEmpty()) {
      return otherwise.get();
    }
    return named.map(f -> List.of(chosen(meaning, f))).orElse(List.of());
  }

  private static Candidate chosen(Meaning meaning, NamedFigure figure) {
    var because = meaning.reason().isEmpty() ? "" : "：" + meaning.reason();
    return Candidate.chosen(
        figure.key(), figure.figure().title().chinese(), meaning.saidBy() + "指定" + because);
  }

  private static Match match(ReportedFigure figure, List<Candidate> candidates, Choice choice) {
    var meant = choice.of(figure);
    var near =
        candidates.stream()
            .filter(c -> meant.stream().noneMatch(m -> m.key().equals(c.key())))
            .limit(NEAR)
            .toList();
    return new Match(figure, meant, near);
  }

  private List<Candidate> candidates(ReportedFigure figure, Surroundings near) {
    var name = dictionary.name(near);
    return dictionary.figures().stream()
        .flatMap(named -> likeness.of(figure, near, name, named).stream())
        .sorted(Comparator.comparingDouble(Candidate::score).reversed())
        .toList();
  }
}
