package org.townbook.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.FigureDefinition;
import org.townbook.catalog.Formula;

/** The names of all figures of a catalog, cut into words that are weighed by how rare they are. */
final class Dictionary {
  private static final double LEAST = 0.4;
  private static final double RAREST = 1.6;
  private static final double UNHEARD = 0.8;
  private static final double SINGLE_CHARACTER = 0.3;
  private static final double UNNAMED = 0.4;
  private static final double BEHIND = 0.6;
  private static final double CARRIED = 0.5;
  private static final int FEW_TITLES = 8;
  private static final int LONG = 3;

  private final SameWords same;
  private final Function<String, List<String>> cut;
  private final List<NamedFigure> figures = new ArrayList<>();
  private final Map<String, Integer> titlesWith = new HashMap<>();
  private final Map<String, Integer> withUnit = new HashMap<>();

  /**
   * @param cut cuts a name into words, as the texts are cut
   */
  Dictionary(Catalog catalog, SameWords same, Function<String, List<String>> cut) {
    this.same = same;
    this.cut = cut;
    Map<FigureDefinition, Set<String>> titles = new LinkedHashMap<>();
    for (var figure : catalog.figures()) {
      var words = words(title(figure));
      titles.put(figure, words);
      words.forEach(word -> titlesWith.merge(word, 1, Integer::sum));
      withUnit.merge(figure.unit(), 1, Integer::sum);
    }
    titles.forEach((figure, title) -> figures.add(named(figure, title, catalog)));
  }

  /** Its title without what only says that it is a number: 问题清单张数. */
  private static String title(FigureDefinition figure) {
    var chinese = figure.title().chinese();
    var unit = Pattern.quote(figure.unit());
    var name = chinese.replaceFirst("(" + unit + ")?总?数$|" + unit + "次数?$", "");
    return name.isEmpty() ? chinese : name;
  }

  List<NamedFigure> figures() {
    return figures;
  }

  /** How many figures are counted in the unit. */
  int countedIn(String unit) {
    return withUnit.getOrDefault(unit, 0);
  }

  SameWords same() {
    return same;
  }

  private NamedFigure named(FigureDefinition figure, Set<String> title, Catalog catalog) {
    var says = new LinkedHashSet<>(words(figure.says()));
    boolean aim = same.aim(figure.title().chinese());
    for (var formula : NamedFigure.formulas(figure, catalog::figure)) {
      if (formula instanceof Formula.Measured measured) {
        says.addAll(words(catalog.ledger(measured.ledger()).title().chinese()));
        aim |= measured.over() == Formula.Span.NEXT_YEAR && formula == figure.formula();
      }
    }
    Map<String, Double> weighed = new LinkedHashMap<>();
    for (var word : title) {
      if (!aim || !same.isAim(word)) {
        weighed.put(word, weight(word));
      }
    }
    return new NamedFigure(figure, weighed, says, aim);
  }

  /** Whether any title has the word. */
  boolean isHeard(String word) {
    return titlesWith.containsKey(word);
  }

  /** Whether a word is the name of a matter that few figures are about: 科锦小微园, 农贸市场. */
  boolean isMatter(String word) {
    int titles = titlesWith.getOrDefault(word, 0);
    return word.length() >= LONG && titles > 1 && titles <= FEW_TITLES;
  }

  /** How much a word tells: most if one title alone has it, less the more titles have it. */
  double weight(String word) {
    var titles = titlesWith.get(word);
    double weight = titles == null ? UNHEARD : LEAST + RAREST / Math.sqrt(titles);
    return word.length() == 1 ? weight * SINGLE_CHARACTER : weight;
  }

  /**
   * The words by which a printed figure is named, each with how much it belongs to it: those of its
   * own clause wholly, those carried over from a clause before by half.
   */
  Map<String, Double> name(Surroundings near) {
    Map<String, Double> name = new LinkedHashMap<>();
    var own = told(near.clause());
    own.removeIf(word -> !near.name().contains(word) && !isHeard(word));
    own.forEach(word -> name.put(word, near.name().contains(word) ? 1 : UNNAMED));
    var said = told(near.name());
    boolean carried = said.stream().noneMatch(w -> (near.clause() + near.behind()).contains(w));
    var behind = told(near.behind());
    behind.removeIf(word -> !isHeard(word) || !carried && !same.turns(word));
    behind.forEach(word -> name.putIfAbsent(word, BEHIND));
    for (var word : said) {
      boolean follows = near.behind().contains(word);
      double counts = follows ? own.isEmpty() ? 1 : BEHIND : CARRIED;
      name.putIfAbsent(word, carried && !behind.isEmpty() ? counts / 2 : counts);
    }
    return name;
  }

  /** The words of a text, without those that only say what was done. */
  private Set<String> told(String text) {
    var words = words(text);
    words.removeIf(word -> same.does(word) || Character.isDigit(word.charAt(0)));
    return words;
  }

  /** The words of a name in one wording, without those that tell nothing. */
  Set<String> words(String name) {
    var words = new LinkedHashSet<String>();
    var single = new StringBuilder();
    for (var word : cut.apply(same.in(name))) {
      boolean tells = Character.isLetterOrDigit(word.charAt(0)) && !same.isIdle(word);
      if (tells && word.length() == 1 && !same.turns(word)) {
        single.append(word);
        continue;
      }
      flush(single, words);
      if (tells) {
        words.add(word);
      }
    }
    flush(single, words);
    return words;
  }

  /** Single characters in a row are a word that the segmentation does not know: 办结, 警情. */
  private static void flush(StringBuilder single, Set<String> words) {
    if (!single.isEmpty()) {
      words.add(single.toString());
      single.setLength(0);
    }
  }
}
