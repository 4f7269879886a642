package org.townbook.reading.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.townbook.reading.grammar.Role;
import org.townbook.reading.grammar.Sentence;
import org.townbook.reading.grammar.Word;
import org.townbook.shared.Units;

/**
 * Attaches growths to levels, shares and parts to wholes, and what is left unsaid to what was said.
 */
final class Attachments {
  private static final List<String> FOR_EACH = List.of("每", "人均", "户均", "次均", "亩均");
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private Attachments() {}

  /** Attaches the drafts of a sentence to each other, in order. */
  static void attach(Sentence sentence, List<Draft> drafts) {
    Rows.find(drafts);
    for (int i = 0; i < drafts.size(); i++) {
      var draft = drafts.get(i);
      if (draft.low != null) {
        draft.indicator = draft.low.indicator;
        draft.level = draft.low.level;
        draft.head = draft.low.head;
        boolean lone = draft.kind == FigureKind.GROWTH && draft.level == null;
        draft.growth = lone ? signed(draft, draft.low.sign) : null;
        continue;
      }
      switch (draft.kind) {
        case GROWTH, CHANGE -> grow(drafts, i);
        case SHARE -> share(drafts, i);
        case LEVEL, RATE -> level(drafts, i);
      }
    }
    parts(sentence, drafts);
    unchanged(sentence, drafts);
  }

  private static void grow(List<Draft> drafts, int at) {
    var draft = drafts.get(at);
    var words =
        draft.context.growth().words().isEmpty()
            ? draft.row.getFirst().context.growth().words()
            : draft.context.growth().words();
    var level =
        draft.row.size() > 1
            ? inRow(drafts, draft)
            : draft.quantity.isPoints() && !words.matches(".*[增降涨跌][速幅].*")
                ? lastPortion(drafts, at)
                : lastLevel(drafts, at);
    boolean own = !draft.indicator.isEmpty();
    if (own && (level == null || !sameThing(level.indicator, draft.indicator))) {
      level = null;
    }
    var growth = draft.kind == FigureKind.GROWTH ? signed(draft, draft.sign) : null;
    draft.level = level;
    if (level != null) {
      if (level.growth == null) {
        level.growth = growth;
      }
      level.base = base(drafts, level, draft);
      draft.indicator = level.indicator + words;
      draft.head = level.head;
    } else {
      draft.growth = own || draft.row.size() == 1 ? growth : null;
      draft.indicator = (own ? draft.indicator : carried(drafts, at)) + words;
    }
  }

  /** The number of before that stands between or behind a level and its growth. */
  private static @Nullable Draft base(List<Draft> drafts, Draft level, Draft growth) {
    var bases =
        drafts.stream()
            .filter(d -> d.isBase && d.quantity.unit().equals(level.quantity.unit()))
            .toList();
    int place = growth.row.size() > 1 ? growth.row.indexOf(growth) : 0;
    var rows = drafts.stream().filter(d -> d.isBase).toList();
    return rows.size() == growth.row.size()
            && rows.get(place).quantity.unit().equals(level.quantity.unit())
        ? rows.get(place)
        : bases.isEmpty() ? null : bases.getLast();
  }

  private static boolean sameThing(String level, String growth) {
    return level.endsWith(growth) || growth.endsWith(level) && !level.isEmpty();
  }

  private static BigDecimal signed(Draft draft, int sign) {
    var percent =
        switch (draft.quantity.unit()) {
          case "倍" -> draft.quantity.value().multiply(HUNDRED);
          case "番" -> HUNDRED;
          case "成" -> draft.quantity.value().multiply(BigDecimal.TEN);
          default -> draft.quantity.value();
        };
    return sign < 0 ? percent.negate() : percent;
  }

  /** The level that a place in a row stands for: the first growth of two is of the first level. */
  private static @Nullable Draft inRow(List<Draft> drafts, Draft draft) {
    int row = drafts.indexOf(draft.row.getFirst());
    var levels = drafts.subList(0, row).stream().filter(Draft::isLevel).toList();
    int first = levels.size() - draft.row.size();
    boolean unequal =
        !levels.isEmpty()
            && levels.getLast().row.size() > 1
            && levels.getLast().row.size() != draft.row.size();
    return first < 0 || unequal ? null : levels.get(first + draft.row.indexOf(draft));
  }

  private static @Nullable Draft lastLevel(List<Draft> drafts, int at) {
    return last(drafts, at, Draft::isLevel);
  }

  private static @Nullable Draft lastPortion(List<Draft> drafts, int at) {
    return last(drafts, at, Draft::isPortion);
  }

  private static @Nullable Draft last(List<Draft> drafts, int at, Predicate<Draft> kind) {
    for (int i = at - 1; i >= 0; i--) {
      var before = drafts.get(i);
      boolean aside =
          before.context.is(Trait.BRACKETED)
              && !drafts.get(Math.min(at, drafts.size() - 1)).context.is(Trait.BRACKETED);
      if (kind.test(before) && !aside) {
        return before;
      }
    }
    return null;
  }

  private static void share(List<Draft> drafts, int at) {
    var draft = drafts.get(at);
    var first = draft.row.getFirst();
    if (draft != first && draft.indicator.isEmpty()) {
      draft.indicator = first.indicator.replaceFirst("^[^占]*", "");
    }
    if (draft.indicator.startsWith("占")) {
      draft.level = draft.row.size() > 1 ? inRow(drafts, draft) : lastLevel(drafts, at);
      draft.indicator = (draft.level == null ? "" : draft.level.indicator) + draft.indicator;
    }
  }

  private static void level(List<Draft> drafts, int at) {
    var draft = drafts.get(at);
    var before = at > 0 ? drafts.get(at - 1) : null;
    if (before == null) {
      return;
    }
    if (draft.indicator.isEmpty() && !draft.isBase && isLoneGrowth(before)) {
      int words = before.context.growth().words().length();
      draft.indicator = before.indicator.substring(0, before.indicator.length() - words);
      if (draft.kind == FigureKind.LEVEL && before.kind == FigureKind.GROWTH) {
        draft.growth = before.growth;
        before.growth = null;
      }
      before.level = draft;
    } else if (draft.context.is(Trait.WHOLE)) {
      draft.indicator = carried(drafts, at) + draft.indicator;
    } else if (draft.kind == FigureKind.RATE && before.context.is(Trait.WHOLE)) {
      draft.indicator = "占" + before.indicator + "比重";
    } else if (draft.kind == FigureKind.RATE && !draft.context.aim().isEmpty()) {
      draft.indicator = carried(drafts, at) + "完成" + draft.context.aim();
    } else if (draft.indicator.isEmpty()) {
      draft.indicator = carried(drafts, at);
    } else if (draft.indicator.matches("总量|总数|数量|总规模|总人数")) {
      draft.indicator = before.head + draft.indicator;
    } else if (isVerbOnly(draft) && before.quantity.unit().equals(draft.quantity.unit())) {
      draft.indicator = before.head + draft.indicator;
    }
  }

  /** 总产值增长14%，达到18.91亿元: a growth whose level comes behind it. */
  private static boolean isLoneGrowth(Draft before) {
    boolean grows = before.kind == FigureKind.GROWTH || before.kind == FigureKind.CHANGE;
    return grows && before.sign != 0 && before.level == null && !before.indicator.isEmpty();
  }

  private static boolean isVerbOnly(Draft draft) {
    return draft.head.isEmpty() && NounPhrase.isVerbOnly(NounPhrase.before(draft.context.before()));
  }

  private static String carried(List<Draft> drafts, int at) {
    for (int i = at - 1; i >= 0; i--) {
      var before = drafts.get(i);
      boolean level =
          (before.kind == FigureKind.LEVEL || before.kind == FigureKind.RATE)
              && !before.context.is(Trait.WHOLE);
      if (level && !before.indicator.isEmpty() && !isForEach(before.indicator)) {
        return before.indicator;
      }
    }
    return "";
  }

  private static boolean isForEach(String name) {
    return FOR_EACH.stream().anyMatch(name::startsWith);
  }

  /** 其中 makes the figures behind it parts of the last level before it of their kind. */
  private static void parts(Sentence sentence, List<Draft> drafts) {
    int cue = -1;
    int next = 0;
    for (var piece : sentence.pieces()) {
      if (piece instanceof Word word && word.is(Role.PART) && next > 0) {
        cue = next;
      } else if (next < drafts.size() && piece == drafts.get(next).quantity) {
        var draft = drafts.get(next++);
        if (cue > 0 && draft.kind == FigureKind.LEVEL) {
          partOf(drafts, cue, draft);
        }
      }
    }
  }

  private static void partOf(List<Draft> drafts, int cue, Draft draft) {
    var whole =
        last(
            drafts,
            cue,
            d -> d.isLevel() && Units.sameFamily(d.quantity.unit(), draft.quantity.unit()));
    if (whole != null) {
      draft.whole = whole;
      boolean place = NounPhrase.isPlaceOnly(NounPhrase.before(draft.context.before()));
      draft.indicator = place ? whole.indicator + draft.indicator : draft.indicator;
    }
  }

  /** 与上年持平, 翻番: a growth without a number; of all levels before it with 均. */
  private static void unchanged(Sentence sentence, List<Draft> drafts) {
    int next = 0;
    boolean all = false;
    for (var piece : sentence.pieces()) {
      if (next < drafts.size() && piece == drafts.get(next).quantity) {
        next++;
        all = false;
      } else if (piece instanceof Word word && next > 0) {
        all |= word.text().equals("均") || word.text().equals("都");
        if (word.is(Role.UNCHANGED)) {
          var growth = word.text().equals("翻番") ? HUNDRED : BigDecimal.ZERO;
          var levels =
              drafts.subList(0, next).stream()
                  .filter(d -> d.isLevel() && d.growth == null)
                  .toList();
          levels
              .subList(all || levels.isEmpty() ? 0 : levels.size() - 1, levels.size())
              .forEach(d -> d.growth = growth);
        }
      }
    }
  }
}
