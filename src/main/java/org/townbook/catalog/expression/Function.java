package org.townbook.catalog.expression;

import java.util.Arrays;
import java.util.Optional;

/** The functions of the language, each with how to write it. */
enum Function {
  GIVEN("given", "given(字段)：字段填了没有"),
  DAY("day", "day(\"2022-01-31\")：一个日期"),
  DAYS("days", "days(从, 到)：两个日期相差的天数"),
  MIN("min", "min(数字, 数字, …)：2到" + CelGround.EXTREME_ARGUMENTS_MAX + "个数字中最小的"),
  MAX("max", "max(数字, 数字, …)：2到" + CelGround.EXTREME_ARGUMENTS_MAX + "个数字中最大的");

  private final String word;
  private final String usage;

  Function(String word, String usage) {
    this.word = word;
    this.usage = usage;
  }

  String word() {
    return word;
  }

  String usage() {
    return usage;
  }

  static Optional<Function> find(String word) {
    return Arrays.stream(values()).filter(function -> function.word.equals(word)).findFirst();
  }
}
