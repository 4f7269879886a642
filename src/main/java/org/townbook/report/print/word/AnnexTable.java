package org.townbook.report.print.word;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.townbook.report.AnnexEntry;
import org.townbook.report.Cell.Align;
import org.townbook.report.Document;
import org.townbook.report.DocumentFacts;
import org.townbook.report.print.standard.AnnexText;
import org.townbook.report.print.standard.Sheet;

/** Writes the annex: one row per figure, saying where it comes from. */
final class AnnexTable {

  /** Number, figure, as printed, meaning, numerator, denominator, period, ledgers; millimetres. */
  private static final int[] WIDTHS = {10, 42, 21, 61, 22, 22, 24, 23};

  private final CTBody body;
  private final Inline inline;

  AnnexTable(CTBody body, Inline inline) {
    this.body = body;
    this.inline = inline;
  }

  void write(Document document) {
    Paragraphs.add(body, Style.ANNEX_MARK, "附件");
    Paragraphs.add(body, Style.TITLE, AnnexText.TITLE);
    var lead = Paragraphs.add(body, Style.ANNEX_TEXT, AnnexText.lead(document)).getPPr();
    lead.addNewSpacing().setAfter(BigInteger.valueOf(Sheet.LINE_TWIPS / 4));
    lead.addNewJc().setVal(STJc.CENTER);
    var twips = Arrays.stream(WIDTHS).map(Sheet::twips).toArray();
    var grid = new Grid(body, twips, Style.ANNEX_HEAD, Style.ANNEX_TEXT);
    writeHead(grid);
    var number = 1;
    for (var entry : document.annex()) {
      var row = grid.row();
      writeRow(row, number++, entry);
      writeOrigin(row, entry, document.facts());
    }
    for (var note : AnnexText.notes(document, List.of())) {
      Paragraphs.add(body, Style.ANNEX_TEXT, note);
    }
  }

  private static void writeHead(Grid grid) {
    var upper = grid.headRow();
    for (var words : new String[] {"序号", "数字（键名）", "文中写法", "含义"}) {
      head(upper, words, 1, Grid.Merge.BEGINS);
    }
    head(upper, "计算依据", 2, Grid.Merge.NONE);
    head(upper, "期间与截止", 1, Grid.Merge.BEGINS);
    head(upper, "台账与状况", 1, Grid.Merge.BEGINS);
    var lower = grid.headRow();
    for (var column = 0; column < 4; column++) {
      lower.cell(Align.CENTER, 1, Grid.Merge.GOES_ON);
    }
    lower.cell(Align.CENTER, "分子");
    lower.cell(Align.CENTER, "分母");
    lower.cell(Align.CENTER, 1, Grid.Merge.GOES_ON);
    lower.cell(Align.CENTER, 1, Grid.Merge.GOES_ON);
  }

  private static void head(Grid.Row row, String words, int span, Grid.Merge merge) {
    Paragraphs.text(row.cell(Align.CENTER, span, merge)::addNewR, words, null);
  }

  private void writeRow(Grid.Row row, int number, AnnexEntry entry) {
    var first = row.cell(Align.CENTER);
    inline.bookmark(
        first,
        Inline.rowBookmark(number),
        () -> Paragraphs.text(first::addNewR, Integer.toString(number), null));
    row.cell(Align.LEFT, entry.title());
    Paragraphs.text(row.paragraph(Align.LEFT)::addNewR, entry.key(), null);
    writePrinted(row, number, entry);
    row.cell(Align.LEFT, entry.definition());
    if (entry.numerator() == null && entry.denominator() == null) {
      Paragraphs.text(row.cell(Align.CENTER, 2, Grid.Merge.NONE)::addNewR, "—", null);
    } else {
      row.cell(Align.LEFT, AnnexText.orDash(entry.numerator()));
      row.cell(Align.LEFT, AnnexText.orDash(entry.denominator()));
    }
  }

  private static void writeOrigin(Grid.Row row, AnnexEntry entry, DocumentFacts facts) {
    row.cell(Align.LEFT, entry.period());
    if (!entry.cutOff().equals(facts.cutOff())) {
      Paragraphs.text(row.paragraph(Align.LEFT)::addNewR, "截至" + entry.cutOff(), null);
    }
    row.cell(Align.LEFT, entry.ledgers());
    writeState(row, entry);
  }

  /** As in the text, leading back to where it is cited first. */
  private void writePrinted(Grid.Row row, int number, AnnexEntry entry) {
    var printed = row.cell(Align.RIGHT);
    if (!inline.isCited(entry.key())) {
      Paragraphs.text(printed::addNewR, entry.printed(), null);
      return;
    }
    var link = printed.addNewHyperlink();
    link.setAnchor(Inline.citationBookmark(number));
    Paragraphs.text(link::addNewR, entry.printed(), null);
  }

  private static void writeState(Grid.Row row, AnnexEntry entry) {
    var words = entry.state().chinese() + (entry.note() == null ? "" : "：" + entry.note());
    var style = entry.state() == AnnexEntry.State.KNOWN ? null : Style.MARK;
    var run = Paragraphs.text(row.paragraph(Align.LEFT)::addNewR, words, style);
    if (style != null) {
      var size = BigInteger.valueOf(18);
      run.getRPr().addNewSz().setVal(size);
      run.getRPr().addNewSzCs().setVal(size);
    }
  }
}
