package org.townbook.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts that nobody would write, each of any length: what is slow about reading shows in them. */
public final class HostileTexts {

  /** Repeated without end, each looks like something that has to be held against all the rest. */
  private static final List<String> REPEATED =
      List.of(
          "甲1个，",
          "甲1个。",
          "甲1个、",
          "甲1个\n",
          "甲：1个，",
          "其中甲1个，",
          "合计1个，",
          "甲1个、合计2个，",
          "投资",
          "增长5%、",
          "完成1万元，增长5%。",
          "占比5%，",
          "工业投资占固定资产投资的5%，",
          "办结率5%，",
          "结案1起，结案率5%，",
          "由1个到2个，",
          "约60余万元分红1万元。",
          "向村集体分红60余万元。分红57.0万元。",
          "（1个",
          "（1个）",
          "“三个”",
          "1",
          "1,234,",
          "1-2个，",
          "1:2:3",
          "十个，",
          "三百",
          "3月5日，",
          "2022年1-9月，",
          "全年1个，",
          "男1人女1人，",
          "剩余1个，",
          "5亩（1公顷）",
          "5亩。5公顷，",
          "分别增长1%、2%，",
          "甲、乙、丙3个，",
          "100万元以上的村2个，",
          "百分之五",
          "减少2倍，",
          "第一针1人次，第二针1人，",
          "萬1畝，",
          "甲\t1\n",
          "甲\t乙\n丙\t1\n\n",
          "|1|\n",
          "|-",
          "，",
          "、",
          "\t",
          "下一步，完成1个。");

  private HostileTexts() {}

  /** By what is peculiar about them, texts of so many characters. */
  public static Map<String, String> of(int length) {
    var texts = new LinkedHashMap<String, String>();
    for (var unit : REPEATED) {
      texts.put(unit, joined(length, _ -> unit));
    }
    texts.put("no stop", joined(length, i -> "村" + name(i) + "有1" + i % 97 + "人，"));
    texts.put("sentences", joined(length, i -> name(i) + "镇完成投资" + i + ".5万元，同比增长7.2%。"));
    texts.put("deep table", joined(length, i -> name(i) + "\t" + i + "\n"));
    texts.put("wide table", wide(length));
    texts.put("heads over short rows", heads(length));
    texts.put("brackets", "（".repeat(length / 2) + "1个".repeat(length / 4));
    return texts;
  }

  private static String joined(int length, IntFunction<String> part) {
    var text = new StringBuilder();
    for (int i = 0; text.length() < length; i++) {
      text.append(part.apply(i));
    }
    return text.substring(0, length);
  }

  private static String name(int i) {
    return Character.toString(0x4E00 + i % 5000);
  }

  private static String wide(int length) {
    var columns = IntStream.range(0, length / 6).mapToObj(HostileTexts::name).toList();
    var numbers = columns.stream().map(_ -> "12").collect(Collectors.joining("\t"));
    return "\t" + String.join("\t", columns) + "\n合计\t" + numbers;
  }

  private static String heads(int length) {
    return "甲\t".repeat(length / 4) + "\n" + joined(length / 2, _ -> "乙\t1\n");
  }
}
