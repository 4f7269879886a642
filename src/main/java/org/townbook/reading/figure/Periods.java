package org.townbook.reading.figure;

import java.util.List;
import java.util.regex.Pattern;
import org.townbook.reading.grammar.PeriodMention;
import org.townbook.reading.grammar.Role;
import org.townbook.reading.grammar.Sentence;
import org.townbook.reading.grammar.Word;

/** Says of each figure which time it is of, and whether that time is still to come. */
final class Periods {
  private static final Pattern TOP_HEADING = Pattern.compile("^[一二三四五六七八九十]+、");
  private static final Pattern PLAN = Pattern.compile("打算|思路|计划|安排|下一步|下步|下半年|下阶段|目标|展望|明年");
  private static final Pattern REVIEW = Pattern.compile("问题|总结|回顾|完成情况|执行情况|进展|现将");
  private static final Pattern PLAN_OPENING = Pattern.compile("^(下一步|下步|下半年|下阶段|明年|今后)");

  private String ofText = "";
  private boolean inPlan;
  private int planParagraph = -1;
  private String ofParagraph = "";
  private int paragraph = -1;

  /** Takes the sentences of a text in order. */
  void date(Sentence sentence, List<Draft> drafts) {
    if (sentence.paragraph() != paragraph) {
      paragraph = sentence.paragraph();
      ofParagraph = "";
    }
    var first = sentence.periods().stream().filter(Periods::spans).findFirst();
    if (ofText.isEmpty() || drafts.isEmpty() && sentence.isHeading()) {
      ofText = first.map(PeriodMention::written).orElse(ofText);
    }
    var current = ofParagraph.isEmpty() ? ofText : ofParagraph;
    var passing = "";
    var before = current;
    boolean said = false;
    boolean planned = false;
    int next = 0;
    planSection(sentence);
    for (var piece : sentence.pieces()) {
      if (piece instanceof PeriodMention mention) {
        before = current;
        said = true;
        passing = mention.passing() ? mention.written() : "";
        current = mention.passing() ? current : mention.written();
      } else if (piece instanceof Word word) {
        planned |= word.is(Role.PLAN);
        if (word.is(Role.COMMA)) {
          passing = "";
          said = false;
          planned = false;
        }
      } else if (next < drafts.size() && piece == drafts.get(next).quantity) {
        var draft = drafts.get(next++);
        draft.period =
            passing.isEmpty() ? draft.isBase && !said ? yearBefore(current) : current : passing;
        if (draft.isBase) {
          current = said ? before : current;
          passing = "";
        }
        draft.planned = planned || inPlan || paragraph == planParagraph;
      }
    }
    for (var draft : drafts.subList(next, drafts.size())) {
      draft.period = current;
    }
    if (opens(sentence) && first.isPresent()) {
      ofParagraph = first.get().written();
    }
  }

  /** 三、下一步打算: what follows has not happened yet; so has a paragraph that opens with 下一步. */
  private void planSection(Sentence sentence) {
    var text = sentence.words();
    if (sentence.isHeading() && (TOP_HEADING.matcher(text).find() || PLAN.matcher(text).find())) {
      inPlan = PLAN.matcher(text).find() && !REVIEW.matcher(text).find();
    } else if (PLAN_OPENING.matcher(text).find()) {
      planParagraph = sentence.paragraph();
    }
  }

  /** Whether it can hold for what follows: a year or a run of months, not a day or 上年. */
  private static boolean spans(PeriodMention mention) {
    return !mention.passing() && !mention.written().matches("\\d{4}-\\d\\d-\\d\\d");
  }

  private static String yearBefore(String period) {
    return Pattern.compile("20\\d\\d")
        .matcher(period)
        .replaceAll(y -> String.valueOf(Integer.parseInt(y.group()) - 1));
  }

  /** A time at the head of a sentence holds for those that follow in its paragraph. */
  private static boolean opens(Sentence sentence) {
    return sentence.pieces().stream()
        .takeWhile(piece -> !(piece instanceof Word word) || !word.is(Role.COMMA))
        .anyMatch(piece -> piece instanceof PeriodMention p && spans(p));
  }
}
