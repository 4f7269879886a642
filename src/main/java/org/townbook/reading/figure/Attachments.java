package org.townbook.reading.figure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.townbook.reading.grammar.Role;
import org.townbook.reading.grammar.Sentence;
import org.townbook.reading.grammar.Word;
import org.townbook.shared.Units;

/** Attaches growths to levels, shares and parts to wholes, and what is left unsaid to what was said. */
final class Attachments {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private Attachments() {}

  /** Attaches the drafts of a sentence to each other, in order. */
  static void attach(Sentence sentence, List<Draft> drafts) {
    rows(drafts);
    for (int i = 0; i < drafts.size(); i++) {
      var draft = drafts.get(i);
      switch (draft.kind) {
        case GROWTH, CHANGE -> grow(drafts, i);
        case SHARE -> share(drafts, i);
        case LEVEL, RATE -> level(drafts, i);
      }
    }
    parts(sentence, drafts);
    unchanged(sentence, drafts);
  }

  /** 分别增长5%、6%和7%: the figures of a row are of one kind. */
  private static void rows(List<Draft> drafts) {
    for (int i = 1; i < drafts.size(); i++) {
      var draft = drafts.get(i);
      var first = drafts.get(i - 1);
      if (draft.context.follows()
          && draft.quantity.unit().equals(first.quantity.unit())
          && draft.kind != first.kind
          && draft.indicator.isEmpty()) {
        draft.kind = first.kind;
      }
    }
  }

  private static void grow(List<Draft> drafts, int at) {
    var draft = drafts.get(at);
    int row = rowStart(drafts, at);
    int length = rowLength(drafts, row);
    var signs = drafts.get(row).context;
    var level = length > 1 ? inRow(drafts, row, length, at) : lastLevel(drafts, at);
    boolean own = !draft.indicator.isEmpty();
    if (own && (level == null || !sameThing(level.indicator, draft.indicator))) {
      level = null;
    }
    var growth = draft.kind == FigureKind.GROWTH ? signed(draft, signs.grows()) : null;
    draft.level = level;
    if (level != null) {
      if (level.growth == null) {
        level.growth = growth;
      }
      draft.indicator = level.indicator + signs.growth();
      draft.head = level.head;
    } else {
      draft.growth = growth;
      draft.indicator = (own ? draft.indicator : carried(drafts, at)) + signs.growth();
    }
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

  private static int rowStart(List<Draft> drafts, int at) {
    int row = at;
    while (row > 0 && drafts.get(row).context.follows() && drafts.get(row - 1).kind == drafts.get(at).kind) {
      row--;
    }
    return row;
  }

  private static int rowLength(List<Draft> drafts, int row) {
    int end = row + 1;
    while (end < drafts.size() && drafts.get(end).context.follows() && drafts.get(end).kind == drafts.get(row).kind) {
      end++;
    }
    return end - row;
  }

  /** The level that a place in a row stands for: the first growth of two is of the first level. */
  private static @Nullable Draft inRow(List<Draft> drafts, int row, int length, int at) {
    var levels = drafts.subList(0, row).stream().filter(Draft::isLevel).toList();
    int first = levels.size() - length;
    return first < 0 ? null : levels.get(first + at - row);
  }

  private static @Nullable Draft lastLevel(List<Draft> drafts, int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (drafts.get(i).isLevel()) {
        return drafts.get(i);
      }
    }
    return null;
  }

  private static void share(List<Draft> drafts, int at) {
    var draft = drafts.get(at);
    int row = rowStart(drafts, at);
    int length = rowLength(drafts, row);
    if (at > row) {
      draft.indicator = drafts.get(row).indicator.replaceFirst("^[^占]*", "");
    }
    if (draft.indicator.startsWith("占") || draft.indicator.isEmpty()) {
      var part = length > 1 ? inRow(drafts, row, length, at) : lastLevel(drafts, at);
      draft.level = part;
      draft.indicator = (part == null ? "" : part.indicator) + draft.indicator;
    }
  }

  private static void level(List<Draft> drafts, int at) {
    var draft = drafts.get(at);
    var before = at > 0 ? drafts.get(at - 1) : null;
    if (before == null) {
      return;
    }
    boolean grown = before.kind == FigureKind.GROWTH && before.level == null && before.growth != null;
    if (draft.indicator.isEmpty() && grown && draft.kind == FigureKind.LEVEL) {
      draft.indicator = before.indicator.substring(0, before.indicator.length() - before.context.growth().length());
      draft.growth = before.growth;
      before.level = draft;
      before.growth = null;
    } else if (draft.indicator.isEmpty()) {
      draft.indicator = carried(drafts, at);
    } else if (isVerbOnly(draft) && before.quantity.unit().equals(draft.quantity.unit())) {
      draft.indicator = before.head + draft.indicator;
    }
  }

  private static boolean isVerbOnly(Draft draft) {
    return draft.head.isEmpty() && NounPhrase.isVerbOnly(NounPhrase.before(draft.context.before()));
  }

  private static String carried(List<Draft> drafts, int at) {
    for (int i = at - 1; i >= 0; i--) {
      var before = drafts.get(i);
      if (before.isLevel() && !before.indicator.isEmpty()) {
        return before.indicator;
      }
    }
    return "";
  }

  /** 其中 makes the figures behind it parts of the level before it, as long as the unit is alike. */
  private static void parts(Sentence sentence, List<Draft> drafts) {
    Draft whole = null;
    int next = 0;
    for (var piece : sentence.pieces()) {
      if (piece instanceof Word word && word.is(Role.PART) && next > 0) {
        whole = lastLevel(drafts, next);
      } else if (next < drafts.size() && piece == drafts.get(next).quantity) {
        var draft = drafts.get(next++);
        if (whole != null && draft.kind == FigureKind.LEVEL && Units.sameFamily(whole.quantity.unit(), draft.quantity.unit())) {
          draft.whole = whole;
          boolean place = NounPhrase.isPlaceOnly(NounPhrase.before(draft.context.before()));
          draft.indicator = place ? whole.indicator + draft.indicator : draft.indicator;
        }
      }
    }
  }

  /** 与上年持平: the level before it grew by nothing. */
  private static void unchanged(Sentence sentence, List<Draft> drafts) {
    int next = 0;
    for (var piece : sentence.pieces()) {
      if (next < drafts.size() && piece == drafts.get(next).quantity) {
        next++;
      } else if (piece instanceof Word word && word.is(Role.UNCHANGED) && next > 0) {
        var level = lastLevel(drafts, next);
        if (level != null && level.growth == null) {
          level.growth = BigDecimal.ZERO;
        }
      }
    }
  }
}
