package org.townbook.ledger.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.LedgerDefinition.EntryLevel;
import org.townbook.ledger.ImportFault;
import org.townbook.ledger.Violation;
import org.townbook.ledger.value.CellText;
import org.townbook.ledger.value.RowReader;
import org.townbook.shared.NearNames;

/** Finds out which field each column of a table holds, from the names or titles above it. */
final class HeaderRow {
  /** 标题（单位） as templates write it. */
  private static final Pattern WITH_UNIT = Pattern.compile("(.+?)\\s*[（(](.+)[)）]");

  private static final Set<String> PLACE_TITLES = Set.of("地方", "村", "行政村", "村（社区）");

  /** A column of running numbers, which nearly every table has, holds no facts. */
  private static final String RUNNING_NUMBER = "序号";

  static final int UNKNOWN = -1;
  static final int IGNORED = -2;
  static final int BLANK = -3;

  private final LedgerDefinition ledger;
  private final RowReader reader;
  private final Map<String, Integer> known = new HashMap<>();

  HeaderRow(LedgerDefinition ledger, RowReader reader) {
    this.ledger = ledger;
    this.reader = reader;
    PLACE_TITLES.forEach(title -> known.put(title, 0));
    known.put(RUNNING_NUMBER, IGNORED);
    for (int at = 1; at < reader.width(); at++) {
      known.put(reader.titleAt(at), at);
    }
    for (int at = 0; at < reader.width(); at++) {
      known.put(reader.nameAt(at), at);
    }
  }

  /** How many cells of a row name a field. */
  long recognized(GridRow row) {
    long count = 0;
    for (var cell : row.cells()) {
      count += position(words(cell)) >= 0 ? 1 : 0;
    }
    return count;
  }

  static long filled(GridRow row) {
    long count = 0;
    for (var cell : row.cells()) {
      count += words(cell).isEmpty() ? 0 : 1;
    }
    return count;
  }

  private static String words(@Nullable GridCell cell) {
    return switch (cell) {
      case GridCell.Words(var text) -> CellText.strip(text).replaceAll("\\s*\n\\s*", "");
      case GridCell.Amount(var raw, var _) -> raw;
      case GridCell.Truth _, GridCell.Broken _ -> "?";
      case null -> "";
    };
  }

  private int position(String header) {
    if (header.isEmpty()) {
      return BLANK;
    }
    var plain = CellText.strip(header.replaceAll("^[*＊]|[*＊]$", ""));
    var found = known.get(plain);
    if (found != null) {
      return found;
    }
    var split = WITH_UNIT.matcher(plain);
    return split.matches() ? known.getOrDefault(CellText.strip(split.group(1)), UNKNOWN) : UNKNOWN;
  }

  /** What each column holds, and everything wrong with the header. */
  Columns columns(GridRow row) {
    var positions = new int[row.cells().length];
    var faults = new ArrayList<ImportFault>();
    var seen = new HashMap<Integer, Integer>();
    for (int column = 0; column < positions.length; column++) {
      var header = words(row.cells()[column]);
      positions[column] = position(header);
      if (positions[column] == UNKNOWN) {
        faults.add(fault(row, column, Violation.COLUMN, unknown(header)));
      } else if (positions[column] >= 0) {
        var first = seen.putIfAbsent(positions[column], column);
        if (first != null) {
          faults.add(
              fault(
                  row,
                  column,
                  Violation.COLUMN,
                  "“" + header + "”与 " + ColumnLetters.of(first) + " 列是同一个字段，请只留一列。"));
        }
        checkUnit(row, column, header, positions[column], faults);
      }
    }
    faults.addAll(missing(row, seen.keySet()));
    return new Columns(positions, seen, faults);
  }

  private String unknown(String header) {
    var names = new ArrayList<String>();
    for (int at = 0; at < reader.width(); at++) {
      names.add(reader.titleAt(at));
      names.add(reader.nameAt(at));
    }
    return "“" + header + "”不是" + ledger.title().chinese() + "的字段" + hint(header, names);
  }

  private static String hint(String header, List<String> names) {
    var near = NearNames.of(header, names);
    return near.isEmpty() ? "；请改正或删去这一列。" : "；是不是 " + String.join("、", near) + "？";
  }

  private void checkUnit(
      GridRow row, int column, String header, int position, List<ImportFault> faults) {
    var split = WITH_UNIT.matcher(header);
    if (position == 0 || known.containsKey(header) || !split.matches()) {
      return;
    }
    var field = ledger.fields().get(position - 1);
    var given = CellText.strip(split.group(2));
    if (field.type().isNumber() && !given.equals(field.unit())) {
      faults.add(
          fault(
              row,
              column,
              Violation.UNIT,
              field.unit() == null
                  ? "这一列没有单位，表头写的是“" + given + "”。"
                  : "单位应是“" + field.unit() + "”，表头写的是“" + given + "”；请换算后再导入。"));
    }
  }

  private List<ImportFault> missing(GridRow row, Set<Integer> present) {
    var faults = new ArrayList<ImportFault>();
    if (ledger.enteredAt() == EntryLevel.VILLAGE && !present.contains(0)) {
      faults.add(missing(row, 0));
    }
    for (int at = 1; at < reader.width(); at++) {
      if (ledger.fields().get(at - 1).required() && !present.contains(at)) {
        faults.add(missing(row, at));
      }
    }
    return faults;
  }

  private ImportFault missing(GridRow row, int at) {
    return new ImportFault(
        row.sheetName(),
        row.number(),
        null,
        reader.nameAt(at),
        reader.titleAt(at),
        Violation.COLUMN,
        "缺少必填的列“" + reader.titleAt(at) + "”（" + reader.nameAt(at) + "）" + privateHint(at));
  }

  private String privateHint(int at) {
    return at > 0 && ledger.fields().get(at - 1).isPrivate()
        ? "；它不公开，导出时加 --with-private 才有。"
        : "。";
  }

  private static ImportFault fault(GridRow row, int column, Violation violation, String message) {
    return new ImportFault(
        row.sheetName(), row.number(), ColumnLetters.of(column), null, null, violation, message);
  }
}
