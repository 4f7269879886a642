package org.townbook.reading.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.townbook.reading.figure.TextTable.Cell;
import org.townbook.reading.grammar.Quantity;
import org.townbook.shared.Patience;

/**
 * Reads the figures of a table. A number is of its row's label under its column's head; its unit
 * stands in brackets behind the head or the label, or in the line above the table.
 */
final class TableReader {
  private static final Pattern NUMBER =
      Pattern.compile("([-+−－]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(%|‰)?");
  private static final Pattern UNIT = Pattern.compile("[（(]([^（()）]{1,8})[）)]\\s*$");
  private static final Pattern UNIT_ABOVE = Pattern.compile("单位[:：]\\s*([^\\s，。、）)]{1,8})");
  private static final Pattern GROWTH = Pattern.compile("同比|增长|增速|增幅|环比|比上年|较上年|±");
  private static final Pattern RANK = Pattern.compile("序号|排名|名次|位次|年份|编号|备注|代码");

  private TableReader() {}

  /** The drafts of a table in the order of the text. */
  static List<Draft> read(String plain, String text, TextTable table) {
    var heads = table.rows().getFirst();
    var above = unitAbove(plain, table);
    var drafts = new ArrayList<Draft>();
    for (var row : table.rows().subList(1, table.rows().size())) {
      Patience.ask();
      Draft level = null;
      var label = row.getFirst().text();
      var ofRow = unitOfRow(heads, row);
      for (int column = 1; column < row.size(); column++) {
        var head = column < heads.size() ? heads.get(column).text() : "";
        var number =
            RANK.matcher(head).find()
                ? Optional.<Quantity>empty()
                : number(row.get(column), unit(head, label, ofRow.isEmpty() ? above : ofRow));
        if (number.isPresent()) {
          var draft =
              new Draft(number.get(), Context.ofCell(number.get(), GROWTH.matcher(head).find()));
          draft.indicator =
              printed(text, row.getFirst())
                  + (column < heads.size() ? printed(text, heads.get(column)) : "");
          draft.head = draft.indicator;
          if (draft.kind == FigureKind.GROWTH) {
            attach(draft, level);
          } else if (draft.isLevel()) {
            boolean part = level != null && head.startsWith("其中");
            draft.whole = part ? level : null;
            level = part ? level : draft;
          }
          drafts.add(draft);
        }
      }
    }
    return drafts;
  }

  private static void attach(Draft growth, @Nullable Draft level) {
    growth.level = level;
    if (level == null) {
      growth.growth = growth.quantity.value();
    } else {
      level.growth = growth.quantity.value();
    }
  }

  private static String printed(String text, Cell cell) {
    var name = text.substring(cell.start(), cell.end());
    var unit = UNIT.matcher(name);
    return (unit.find() ? name.substring(0, unit.start()) : name)
        .replaceFirst("^其中[:：]?", "")
        .strip();
  }

  private static Optional<Quantity> number(Cell cell, String unit) {
    var found = NUMBER.matcher(cell.text());
    if (!found.matches()) {
      return Optional.empty();
    }
    var digits = found.group(2).replace(",", "") + (found.group(3) == null ? "" : found.group(3));
    var value = new BigDecimal(digits);
    boolean below = !found.group(1).isEmpty() && !found.group(1).equals("+");
    return Optional.of(
        new Quantity(
            cell.start(),
            cell.end(),
            below ? value.negate() : value,
            found.group(4) == null ? unit : found.group(4),
            "",
            false));
  }

  private static String unit(String head, String label, String above) {
    var ofHead = UNIT.matcher(head);
    if (ofHead.find()) {
      return ofHead.group(1);
    }
    var ofLabel = UNIT.matcher(label);
    return ofLabel.find() ? ofLabel.group(1) : GROWTH.matcher(head).find() ? "%" : above;
  }

  /** A column of its own may name the unit of each row. */
  private static String unitOfRow(List<Cell> heads, List<Cell> row) {
    for (int i = 1; i < Math.min(heads.size(), row.size()); i++) {
      if (heads.get(i).text().matches("(计量)?单位")) {
        return row.get(i).text();
      }
    }
    return "";
  }

  private static String unitAbove(String plain, TextTable table) {
    int from = Math.max(0, table.start() - 60);
    var unit = UNIT_ABOVE.matcher(plain.substring(from, table.start()));
    return unit.find() ? unit.group(1) : "";
  }
}
