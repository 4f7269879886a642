package org.townbook.report;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.townbook.report.template.HandNumbers;

/**
 * Makes the blocks of a document from Markdown with runs in it. The template has been checked to
 * hold nothing but headings, paragraphs and strong words.
 */
final class MarkdownBlocks {
  private static final Parser PARSER = Parser.builder().build();

  private final TextFlow flow;
  private final List<Block> blocks = new ArrayList<>();

  private MarkdownBlocks(TextFlow flow) {
    this.flow = flow;
  }

  static List<Block> of(TextFlow flow) {
    var reader = new MarkdownBlocks(flow);
    PARSER.parse(flow.markdown()).accept(reader.new Blocks());
    return reader.blocks;
  }

  private final class Blocks extends AbstractVisitor {
    @Override
    public void visit(Heading heading) {
      blocks.add(new Block.Heading(heading.getLevel(), runs(heading)));
    }

    @Override
    public void visit(Paragraph paragraph) {
      var runs = runs(paragraph);
      if (!runs.isEmpty()) {
        blocks.add(new Block.Paragraph(runs));
      }
    }
  }

  private List<Run> runs(Node parent) {
    var runs = new ArrayList<Run>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Text text -> text(text.getLiteral(), afterStrong(node), runs);
        case StrongEmphasis strong -> runs.add(new Run.Strong(runs(strong)));
        case SoftLineBreak _ -> {} // Chinese sets no space where a line was broken
        default -> runs.addAll(runs(node));
      }
    }
    return runs;
  }

  private static boolean afterStrong(Node node) {
    return node.getPrevious() instanceof StrongEmphasis;
  }

  /** A space after strong words is Markdown's need, not the text's. */
  private void text(String literal, boolean afterStrong, List<Run> runs) {
    var words = new StringBuilder();
    var text = afterStrong ? literal.stripLeading() : literal;
    for (int i = 0; i < text.length(); i++) {
      if (TextFlow.isRun(text.charAt(i))) {
        words(words, runs);
        runs.add(flow.run(text.charAt(i)));
      } else {
        words.append(text.charAt(i));
      }
    }
    words(words, runs);
  }

  private static void words(StringBuilder words, List<Run> runs) {
    for (var stretch : HandNumbers.in(words.toString())) {
      runs.add(
          stretch.isNumber() ? new Run.Unsourced(stretch.text()) : new Run.Text(stretch.text()));
    }
    words.setLength(0);
  }
}
