package org.townbook.report.template;

import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Refuses Markdown that an official document has no form for: the printers would lose its words or
 * its meaning without anybody being told.
 */
final class MarkdownRules {
  private static final int LEVELS = 4;
  private static final Pattern DIRECTIVE = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

  private MarkdownRules() {}

  /** Tells each offence and its line, counted from 0. */
  static void check(String text, ObjIntConsumer<String> problem) {
    // what stands between braces is no Markdown, but keeps its lines
    var masked = DIRECTIVE.matcher(text).replaceAll(m -> "字" + m.group().replaceAll("[^\\n]", ""));
    walk(PARSER.parse(masked), problem);
  }

  private static void walk(Node node, ObjIntConsumer<String> problem) {
    if (isPrinted(node)) {
      for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
        walk(child, problem);
      }
    } else {
      var spans = node.getSourceSpans();
      problem.accept(
          "报告里不能用" + name(node) + "；能用的是标题（# 到 ####）、段落和 **加粗**",
          spans.isEmpty() ? 0 : spans.getFirst().getLineIndex());
    }
  }

  private static boolean isPrinted(Node node) {
    return switch (node) {
      case Document _, Paragraph _, Text _, StrongEmphasis _, SoftLineBreak _, HardLineBreak _ ->
          true;
      case Heading heading -> heading.getLevel() <= LEVELS;
      default -> false;
    };
  }

  private static String name(Node node) {
    return switch (node) {
      case Heading heading -> heading.getLevel() + " 级标题";
      case BulletList _, OrderedList _ -> "列表（行首的 - 或 1.）";
      case IndentedCodeBlock _ -> "行首四个空格（Markdown 当作代码）";
      case Code _, FencedCodeBlock _ -> "代码（`）";
      case HtmlBlock _, HtmlInline _ -> "HTML";
      case BlockQuote _ -> "引用（行首的 >）";
      case Link _, Image _ -> "链接和图片";
      default -> "这种 Markdown 写法（" + node.getClass().getSimpleName() + "）";
    };
  }
}
