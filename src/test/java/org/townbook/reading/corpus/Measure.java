package org.townbook.reading.corpus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.reading.grammar.Plain;

/**
 * How well figures that were read agree with the labels of a text. A figure is found when value and
 * unit agree at an overlapping place; the indicator and the growth are asked of the found ones.
 */
final class Measure {
  /** Two names that share half of their pairs of characters are one name written twice. */
  private static final double ALIKE = 0.5;

  private static final Map<String, String> UNITS =
      Map.of("㎡", "平方米", "平方", "平方米", "平方千米", "平方公里", "百分点", "个百分点", "点", "个百分点");

  int labels;
  int read;
  int found;
  int named;
  int grown;
  int growthLabels;
  int growthRead;
  int dated;
  int dateLabels;
  final List<String> misses = new ArrayList<>();

  /** Compares one text. */
  static Measure of(CorpusText text, List<ReportedFigure> figures) {
    var measure = new Measure();
    measure.labels = text.labels().size();
    measure.read = figures.size();
    Set<ReportedFigure> taken = new HashSet<>();
    for (var label : text.labels()) {
      var match = figures.stream().filter(f -> !taken.contains(f) && agrees(f, label)).findFirst();
      match.ifPresent(taken::add);
      measure.compare(label, match.orElse(null));
    }
    for (var figure : figures) {
      if (!taken.contains(figure)) {
        measure.misses.add("extra    " + described(text.text(), figure));
        measure.growthRead += figure.grew().isPresent() ? 1 : 0;
      }
    }
    return measure;
  }

  private void compare(Label label, @Nullable ReportedFigure figure) {
    growthLabels += label.growth() == null ? 0 : 1;
    dateLabels += label.period().isEmpty() || figure == null ? 0 : 1;
    if (figure == null) {
      misses.add("missing  " + label);
      return;
    }
    found++;
    growthRead += figure.grew().isPresent() ? 1 : 0;
    check(isNamed(figure, label), "name     ", figure, label, () -> named++);
    check(
        same(label.growth(), figure.growth()),
        "growth   ",
        figure,
        label,
        () -> grown += label.growth() == null ? 0 : 1);
    if (!label.period().isEmpty()) {
      check(label.period().equals(figure.period()), "period   ", figure, label, () -> dated++);
    }
  }

  private void check(
      boolean holds, String what, ReportedFigure figure, Label label, Runnable counts) {
    if (holds) {
      counts.run();
    } else {
      misses.add(
          what
              + figure.indicator()
              + " g="
              + figure.growth()
              + " p="
              + figure.period()
              + "  <>  "
              + label);
    }
  }

  private static boolean agrees(ReportedFigure figure, Label label) {
    var quantity = figure.quantity();
    return quantity.start() < label.end()
        && label.start() < quantity.end()
        && figure.value().compareTo(label.value()) == 0
        && unit(figure.unit()).equals(unit(label.unit()));
  }

  private static String unit(String unit) {
    var plain = Plain.of(unit);
    return UNITS.getOrDefault(plain, plain);
  }

  private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? a == b : a.compareTo(b) == 0;
  }

  private static boolean isNamed(ReportedFigure figure, Label label) {
    var name = figure.indicator().replace("的", "");
    return label.indicators().stream().map(i -> i.replace("的", "")).anyMatch(i -> alike(name, i));
  }

  private static boolean alike(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.equals(b);
    }
    return a.contains(b) || a.length() > 1 && b.contains(a) || shared(a, b) >= ALIKE;
  }

  private static double shared(String a, String b) {
    var pairs = pairs(a);
    var both = new HashSet<>(pairs(b));
    both.retainAll(pairs);
    return 2.0 * both.size() / Math.max(1, pairs.size() + pairs(b).size());
  }

  private static Set<String> pairs(String text) {
    var pairs = new HashSet<String>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  private static String described(String text, ReportedFigure figure) {
    var q = figure.quantity();
    return text.substring(Math.max(0, q.start() - 12), q.start())
        + "["
        + text.substring(q.start(), q.end())
        + "]"
        + text.substring(q.end(), Math.min(text.length(), q.end() + 6))
        + " "
        + figure.unit();
  }

  static double ratio(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  /** Adds what another text came to. */
  void add(Measure other) {
    labels += other.labels;
    read += other.read;
    found += other.found;
    named += other.named;
    grown += other.grown;
    growthLabels += other.growthLabels;
    growthRead += other.growthRead;
    dated += other.dated;
    dateLabels += other.dateLabels;
  }

  double indicators() {
    return ratio(named, found);
  }

  double precision() {
    return ratio(found, read);
  }

  double recall() {
    return ratio(found, labels);
  }

  double f1() {
    return ratio(2 * found, read + labels);
  }

  double growthF1() {
    return ratio(2 * grown, growthLabels + growthRead);
  }
}
