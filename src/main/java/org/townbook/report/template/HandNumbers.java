package org.townbook.report.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds numbers typed by hand: digits, and Chinese numerals that count something. What only sounds
 * like a number is left alone: 一是, 第一, 一批, 一体, and names such as 一岗双责.
 */
public final class HandNumbers {
  private static final String COUNTED = "[个项家名件次条起处头亩户栋幢台所座张只种类级倍成万亿元]";
  private static final Pattern NUMBER =
      Pattern.compile(
          "[0-9０-９]+(?:[.,．，][0-9０-９]+)*[%％‰]?"
              + "|(?<!第)[〇零一二两三四五六七八九十百千万亿]*[两三四五六七八九十百千](?:多|余)?"
              + COUNTED
              + "|(?<![第一二三四五六七八九十])一[家项件处座名户栋幢所]");

  private HandNumbers() {}

  /** A stretch of text, and whether it is a number. */
  public record Stretch(String text, boolean isNumber) {}

  /** The text cut into what is a number and what is not. */
  public static List<Stretch> in(String text) {
    var stretches = new ArrayList<Stretch>();
    var numbers = NUMBER.matcher(text);
    int at = 0;
    while (numbers.find()) {
      if (numbers.start() > at) {
        stretches.add(new Stretch(text.substring(at, numbers.start()), false));
      }
      stretches.add(new Stretch(numbers.group(), true));
      at = numbers.end();
    }
    if (at < text.length()) {
      stretches.add(new Stretch(text.substring(at), false));
    }
    return stretches;
  }
}
