package org.townbook.reading.grammar;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts text into words with HanLP, and says what each does among figures. */
final class Segmenter {
  /** In this order: where a word stands in two lists, the later says whether it is a noun. */
  private static final List<Map.Entry<String, Role>> LISTS =
      List.of(
          Map.entry("light", Role.LIGHT),
          Map.entry("filler", Role.FILLER),
          Map.entry("own_place", Role.OWN_PLACE),
          Map.entry("base", Role.BASE),
          Map.entry("up", Role.UP),
          Map.entry("down", Role.DOWN),
          Map.entry("level_now", Role.UNCHANGED),
          Map.entry("share", Role.SHARE),
          Map.entry("part", Role.PART),
          Map.entry("respectively", Role.RESPECTIVELY),
          Map.entry("rank", Role.RANK),
          Map.entry("plan", Role.PLAN),
          Map.entry("plan_noun", Role.PLAN));

  private final Map<String, Set<Role>> roles = new HashMap<>();
  private final Segment segment;

  Segmenter() {
    var lists = WordLists.named("vocabulary");
    var own = new DynamicCustomDictionary();
    for (var entry : LISTS) {
      var list = entry.getKey();
      var role = entry.getValue();
      for (var word : lists.words(list)) {
        roles.computeIfAbsent(word, _ -> EnumSet.noneOf(Role.class)).add(role);
        insert(own, word, role == Role.OWN_PLACE || list.endsWith("noun") ? "n" : "d");
      }
    }
    lists.words("nouns").forEach(noun -> insert(own, noun, "n"));
    segment =
        HanLP.newSegment()
            .enableOffset(true)
            .enableNameRecognize(false)
            .enablePlaceRecognize(false)
            .enableCustomDictionary(own)
            .enableCustomDictionaryForcing(true);
  }

  /** Single characters are left to the segmentation: 为 is a word in 为20家, not in 为民. */
  private static void insert(DynamicCustomDictionary own, String word, String nature) {
    if (word.length() > 1) {
      own.insert(word, nature + " 1000");
    }
  }

  /** The words from {@code from} to {@code to}, in order; blanks are none. */
  List<Word> words(String text, String printed, int from, int to) {
    var words = new ArrayList<Word>();
    if (from >= to) {
      return words;
    }
    for (var term : segment.seg(text.substring(from, to).toCharArray())) {
      if (!term.word.isBlank()) {
        int start = from + term.offset;
        words.add(
            new Word(
                start,
                start + term.word.length(),
                term.word,
                printed.substring(start, start + term.word.length()),
                term.nature.toString(),
                rolesOf(term.word)));
      }
    }
    return words;
  }

  private Set<Role> rolesOf(String word) {
    if (word.length() == 1) {
      switch (word.charAt(0)) {
        case '，', ',' -> {
          return EnumSet.of(Role.COMMA);
        }
        case '、' -> {
          return EnumSet.of(Role.LISTING);
        }
        default -> {
          if (!Character.isLetterOrDigit(word.charAt(0))
              && Character.getType(word.charAt(0)) != Character.LETTER_NUMBER) {
            return EnumSet.of(Role.MARK);
          }
        }
      }
    }
    return roles.getOrDefault(word, Set.of());
  }
}
