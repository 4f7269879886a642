package org.townbook.report.print.font;

import java.util.List;

/**
 * The typefaces of GB/T 9704-2012 (5.2.2, 7.3), each with what may stand in for it, best first. A
 * font bears a Chinese and an English family name; either finds it.
 */
public enum Typeface {
  TITLE(
      "方正小标宋简体",
      List.of(
          "方正小标宋简体",
          "FZXiaoBiaoSong-B05S",
          "方正小标宋_GBK",
          "FZXiaoBiaoSong-B05",
          "华文中宋",
          "STZhongsong",
          "思源宋体",
          "Noto Serif SC",
          "宋体",
          "SimSun",
          "AR PL SungtiL GB",
          "AR PL UMing CN")),
  BODY(
      "仿宋_GB2312",
      List.of(
          "仿宋_GB2312",
          "FangSong_GB2312",
          "仿宋",
          "FangSong",
          "华文仿宋",
          "STFangsong",
          "方正仿宋_GBK",
          "方正仿宋简体",
          "朱雀仿宋",
          "Zhuque Fangsong",
          "宋体",
          "SimSun",
          "AR PL SungtiL GB",
          "AR PL UMing CN",
          "Noto Serif SC")),
  SECOND_LEVEL(
      "楷体_GB2312",
      List.of(
          "楷体_GB2312",
          "KaiTi_GB2312",
          "楷体",
          "KaiTi",
          "华文楷体",
          "STKaiti",
          "方正楷体_GBK",
          "方正楷体简体",
          "霞鹜文楷",
          "LXGW WenKai",
          "AR PL KaitiM GB",
          "AR PL UKai CN")),
  FIRST_LEVEL(
      "黑体",
      List.of(
          "黑体",
          "SimHei",
          "华文黑体",
          "STHeiti",
          "方正黑体_GBK",
          "方正黑体简体",
          "微软雅黑",
          "Microsoft YaHei",
          "文泉驿正黑",
          "WenQuanYi Zen Hei",
          "文泉驿微米黑",
          "WenQuanYi Micro Hei",
          "Noto Sans SC",
          "Droid Sans Fallback")),
  PAGE_NUMBER(
      "宋体",
      List.of(
          "宋体",
          "SimSun",
          "华文宋体",
          "STSong",
          "方正书宋_GBK",
          "方正书宋简体",
          "AR PL SungtiL GB",
          "AR PL UMing CN",
          "Noto Serif SC")),
  /** Not in the standard: for characters, as in rare names, that the others lack. */
  RARE(
      "宋体",
      List.of(
          "宋体",
          "SimSun",
          "中易宋体18030",
          "SimSun-18030",
          "微软雅黑",
          "Microsoft YaHei",
          "文泉驿正黑",
          "WenQuanYi Zen Hei",
          "Droid Sans Fallback",
          "WenQuanYi Micro Hei",
          "Noto Sans SC",
          "AR PL UMing CN"));

  private final String wanted;
  private final List<String> families;

  Typeface(String wanted, List<String> families) {
    this.wanted = wanted;
    this.families = families;
  }

  /** The family that the standard's readers expect. */
  public String wanted() {
    return wanted;
  }

  /** Families that serve, best first, the wanted one leading. */
  public List<String> families() {
    return families;
  }

  /** The name under which style sheets ask for it. */
  public String role() {
    return switch (this) {
      case TITLE -> "title-face";
      case BODY -> "body-face";
      case SECOND_LEVEL -> "second-level-face";
      case FIRST_LEVEL -> "first-level-face";
      case PAGE_NUMBER -> "page-number-face";
      case RARE -> "rare-face";
    };
  }
}
