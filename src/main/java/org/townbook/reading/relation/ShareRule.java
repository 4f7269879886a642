package org.townbook.reading.relation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.townbook.reading.figure.FigureKind;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.shared.Interval;
import org.townbook.shared.Patience;

/**
 * A share or a rate follows from its part and its whole where both are printed beside it. What is
 * let pass: shares of wholes that are not printed, and shares that do not add up to a hundred.
 */
final class ShareRule implements RelationRule {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final Pattern NO_MORE_THAN_ALL =
      Pattern.compile(
          "(办结|结案|整改|满意|合格|覆盖|参保|入学|化解|调处|成功|及格|优良|普及|巩固|销号|办理|回复|反馈|破案|签约|接种|送达|探访)(完成)?率");

  /** Rates of the two numbers that stand before them. */
  private static final Pattern RATE_OF_TWO =
      Pattern.compile("(执行|完成|办结|结案|整改|合格|破案|成功|上线|就业|参保|利用|回收|签约|达标|优良|化解|收缴|入库|开工|投产|竣工)率");

  /** A whole is looked for among so many figures before its share. */
  private static final int FURTHEST = 300;

  private static final BigDecimal FAR = new BigDecimal("15");

  @Override
  public List<Relation> in(ReadText text) {
    var relations = new ArrayList<Relation>();
    for (var passage : Passage.all(text)) {
      Patience.ask();
      var levels = levels(passage);
      int before = 0;
      for (var share : passage.figures()) {
        while (before < levels.size() && levels.get(before).id() < share.id()) {
          before++;
        }
        boolean portion = share.kind() == FigureKind.SHARE || share.kind() == FigureKind.RATE;
        if (portion && share.quantity().isPercent() && !GrowthRule.isRough(share)) {
          judged(text, passage, levels.subList(0, before), share).ifPresent(relations::add);
        }
      }
    }
    return relations;
  }

  /** Levels reached and aimed at: a task is a whole of its own kind. */
  private static List<ReportedFigure> levels(Passage passage) {
    return passage.figures().stream()
        .filter(f -> f.kind() == FigureKind.LEVEL || f.kind() == FigureKind.WHOLE)
        .filter(f -> !f.unit().isEmpty() && !f.unit().equals("倍"))
        .toList();
  }

  /**
   * @param isSure whether the words leave no doubt that the share is of these two
   */
  private record Pair(ReportedFigure part, ReportedFigure whole, boolean isSure) {}

  /**
   * @param before the levels that stand before the share
   */
  private static Optional<Relation> judged(
      ReadText text, Passage passage, List<ReportedFigure> before, ReportedFigure share) {
    var pair =
        Optional.ofNullable(said(text, passage, before, share)).or(() -> fitting(before, share));
    var judged =
        pair.flatMap(p -> share(p.part(), p.whole()).map(c -> compared(text, p, share, c)));
    boolean tooMuch =
        share.value().compareTo(HUNDRED) > 0 && NO_MORE_THAN_ALL.matcher(share.indicator()).find();
    return tooMuch ? Optional.of(tooMuch(text, share, pair.orElse(null))) : judged;
  }

  /** The part and the whole that the words name. */
  private static @Nullable Pair said(
      ReadText text, Passage passage, List<ReportedFigure> before, ReportedFigure share) {
    if (before.isEmpty()) {
      return null;
    }
    if (share.kind() == FigureKind.SHARE) {
      if (share.of() == 0) {
        return null;
      }
      var part = text.figure(share.of());
      return whole(text, before, part, share)
          .filter(w -> w != part && !Amounts.of(part, w.unit()).isAbove(Amounts.of(w)))
          .map(w -> new Pair(part, w, true))
          .orElse(null);
    }
    var last = before.getLast();
    var lead = passage.between(last, share);
    if (lead.matches("的") && before.size() > 1) {
      var part = before.get(before.size() - 2);
      return Alike.units(part.unit(), last.unit()) ? new Pair(part, last, true) : null;
    }
    return ofRate(before, share);
  }

  /** 占…的: the last whole of that name; without a name, the whole of the part. */
  private static Optional<ReportedFigure> whole(
      ReadText text, List<ReportedFigure> before, ReportedFigure part, ReportedFigure share) {
    var name =
        share
            .indicator()
            .replaceFirst("^.*占", "")
            .replaceFirst("比重$|比$", "")
            .replaceFirst("(总数|总量|数|总额|总)$", "");
    if (name.isEmpty()) {
      var own = Optional.of(part.partOf()).filter(id -> id > 0).map(text::figure);
      return own.or(() ->
          before.reversed().stream()
              .filter(f -> f != part && Alike.units(f.unit(), part.unit()))
              .findFirst()
              .filter(w -> isNear(share, part, w)));
    }
    var here = named(before, part, name);
    if (here.isPresent() || name.length() < 4) {
      return here;
    }
    var levels =
        text.before(share, FURTHEST).stream().filter(f -> f.kind() == FigureKind.LEVEL).toList();
    return named(levels, part, name).filter(w -> w.period().equals(part.period()));
  }

  private static Optional<ReportedFigure> named(
      List<ReportedFigure> figures, ReportedFigure part, String name) {
    return figures.reversed().stream()
        .filter(f -> f != part && !f.indicator().isEmpty())
        .filter(f -> f.indicator().endsWith(name) || name.endsWith(f.indicator()))
        .filter(f -> Alike.units(f.unit(), part.unit()))
        .findFirst();
  }

  /** 立案31起，结案28起，结案率: the part is named by the rate, the whole stands before it. */
  private static @Nullable Pair ofRate(List<ReportedFigure> before, ReportedFigure share) {
    if (before.size() < 2) {
      return null;
    }
    var part = before.getLast();
    var whole = before.get(before.size() - 2);
    var stem = share.indicator().replaceFirst("率.*$", "");
    var verb = stem.substring(Math.max(0, stem.length() - 2));
    boolean named =
        verb.length() == 2 && part.indicator().contains(verb) && !whole.indicator().contains(verb);
    boolean known = RATE_OF_TWO.matcher(share.indicator()).find() && isNear(share, part, whole);
    boolean fits = Alike.units(whole.unit(), part.unit()) && whole.value().signum() > 0;
    boolean possible =
        fits
            && (isNear(share, part, whole)
                || !Amounts.of(part, whole.unit()).isAbove(Amounts.of(whole)));
    return possible && (named || known) ? new Pair(part, whole, known) : null;
  }

  /** Whether the two come near the rate: then they are what it was computed from. */
  private static boolean isNear(ReportedFigure share, ReportedFigure part, ReportedFigure whole) {
    return Alike.units(whole.unit(), part.unit())
        && whole.value().signum() > 0
        && share(part, whole)
            .filter(computed -> computed.value().subtract(share.value()).abs().compareTo(FAR) <= 0)
            .isPresent();
  }

  /** Two levels near it that give the share: then it holds, whichever they were meant to be. */
  private static Optional<Pair> fitting(List<ReportedFigure> before, ReportedFigure share) {
    var near = before.subList(Math.max(0, before.size() - 6), before.size());
    for (var part : near.reversed()) {
      for (var whole : near) {
        boolean alike =
            part != whole && Alike.units(part.unit(), whole.unit()) && whole.value().signum() > 0;
        if (alike && share(part, whole).filter(Amounts.of(share)::meets).isPresent()) {
          return Optional.of(new Pair(part, whole, true));
        }
      }
    }
    return Optional.empty();
  }

  /** Empty for a whole of nought. */
  private static Optional<Interval> share(ReportedFigure part, ReportedFigure whole) {
    return Amounts.of(part, whole.unit()).over(Amounts.of(whole)).map(q -> q.times(HUNDRED));
  }

  private static Relation compared(
      ReadText text, Pair pair, ReportedFigure share, Interval computed) {
    var expected = Words.like(computed.value(), share.value());
    boolean meets =
        computed.meets(Amounts.of(share))
            || GrowthRule.isRough(pair.part())
            || GrowthRule.isRough(pair.whole());
    boolean cut = !meets && Interval.cutTo(share.value()).has(computed.value());
    var numbers = Words.named(text, pair.part()) + "除以" + Words.named(text, pair.whole());
    var exact =
        computed.value().setScale(Math.max(0, share.value().scale()) + 2, RoundingMode.HALF_UP);
    var message =
        meets
            ? numbers + "得" + expected + "%，相符。"
            : cut
                ? numbers
                    + "得"
                    + exact
                    + "%，应四舍五入为"
                    + expected
                    + "%，印的"
                    + text.surface(share)
                    + "截去了尾数。"
                : numbers + "得" + expected + "%，印的是" + text.surface(share) + "。";
    return Found.of(
        RelationKind.SHARE,
        share,
        List.of(pair.part(), pair.whole()),
        expected,
        meets ? Verdict.FINE : cut || !pair.isSure() ? Verdict.SUSPECT : Verdict.WRONG,
        cut ? Rule.SHARE_ROUNDED : Rule.SHARE_FOLLOWS,
        message);
  }

  private static Relation tooMuch(ReadText text, ReportedFigure share, @Nullable Pair pair) {
    var others = pair == null ? List.<ReportedFigure>of() : List.of(pair.part(), pair.whole());
    return Found.of(
        RelationKind.SHARE,
        share,
        others,
        HUNDRED,
        Verdict.WRONG,
        Rule.WITHIN_HUNDRED,
        "“" + text.name(share) + "”印为" + text.surface(share) + "，这种比率不能超过100%，请核对分子和分母。");
  }
}
