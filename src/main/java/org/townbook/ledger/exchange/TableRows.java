package org.townbook.ledger.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.ledger.FieldProblem;
import org.townbook.ledger.ImportFault;
import org.townbook.ledger.Violation;
import org.townbook.ledger.value.CellText;
import org.townbook.ledger.value.RowReader;

/**
 * The rows of a ledger in a file: finds the header of each sheet, below whatever titles stand above
 * it, and puts the cells of each row in the fields' order.
 */
final class TableRows implements RowSource {
  /** Titles, units and dates of making stand above a table, but not more of them. */
  private static final int ROWS_TO_HEADER = 20;

  private static final int SHEET_SHIFT = 32;

  private final Grid grid;
  private final LedgerDefinition ledger;
  private final RowReader reader;
  private final HeaderRow header;
  private final CellWords words;
  private final Deque<GridRow> ahead = new ArrayDeque<>();
  private final Map<Integer, Columns> columns = new HashMap<>();
  private final Map<Integer, String> sheetNames = new HashMap<>();
  private final Set<Integer> given = new HashSet<>();
  private final Set<Long> namelessColumns = new HashSet<>();
  private final List<ImportFault> faults = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private int sheet = -1;
  private boolean sheetHasTable;

  TableRows(Grid grid, LedgerDefinition ledger, RowReader reader, CellWords words) {
    this.grid = grid;
    this.ledger = ledger;
    this.reader = reader;
    this.header = new HeaderRow(ledger, reader);
    this.words = words;
  }

  @Override
  public @Nullable SourceRow next() throws UnreadableFile {
    for (var row = nextGridRow(); row != null; row = nextGridRow()) {
      if (row.sheet() != sheet) {
        startSheet(row);
      } else if (sheetHasTable) {
        var found = sourceRow(row);
        if (found != null) {
          return found;
        }
      }
    }
    if (columns.isEmpty() && faults.isEmpty()) {
      faults.add(ImportFault.ofFile(noTable()));
    }
    return null;
  }

  private @Nullable GridRow nextGridRow() throws UnreadableFile {
    return ahead.isEmpty() ? grid.next() : ahead.poll();
  }

  /** Looks for the row that names most fields; the rows after it are the table. */
  private void startSheet(GridRow first) throws UnreadableFile {
    sheet = first.sheet();
    var top = new ArrayList<GridRow>();
    for (var row = first; row != null; row = nextGridRow()) {
      if (row.sheet() != sheet || top.size() == ROWS_TO_HEADER) {
        ahead.push(row);
        break;
      }
      top.add(row);
    }
    int best = -1;
    for (int i = 0; i < top.size(); i++) {
      if (isHeader(top.get(i))
          && (best < 0 || header.recognized(top.get(i)) > header.recognized(top.get(best)))) {
        best = i;
      }
    }
    sheetHasTable = best >= 0;
    if (best >= 0) {
      take(top.get(best));
    } else if (first.sheetName() != null && top.stream().anyMatch(r -> HeaderRow.filled(r) > 0)) {
      notes.add("工作表“" + first.sheetName() + "”里没有" + ledger.title().chinese() + "的表头，未导入。");
    }
    for (int i = top.size() - 1; i > best; i--) {
      ahead.push(top.get(i));
    }
  }

  private boolean isHeader(GridRow row) {
    long recognized = header.recognized(row);
    return recognized > 1 || recognized == 1 && HeaderRow.filled(row) <= 2;
  }

  private void take(GridRow row) {
    var found = header.columns(row);
    columns.put(sheet, found);
    given.addAll(found.byField().keySet());
    faults.addAll(found.faults());
    if (row.sheetName() != null) {
      sheetNames.put(sheet, row.sheetName());
    }
  }

  private @Nullable SourceRow sourceRow(GridRow row) {
    var positions = columns(row.sheet()).positions();
    var texts = new @Nullable String[reader.width()];
    var broken = new ArrayList<FieldProblem>(0);
    boolean isBlank = true;
    for (int column = 0; column < row.cells().length; column++) {
      var cell = row.cells()[column];
      int at = column < positions.length ? positions[column] : HeaderRow.BLANK;
      if (cell == null) {
        continue;
      }
      if (at >= 0) {
        isBlank &= !put(cell, at, texts, broken);
      } else if (at == HeaderRow.BLANK) {
        noteNameless(row, column, cell);
      }
    }
    return isBlank ? null : new SourceRow(position(row), texts, broken);
  }

  /** Puts a cell in its place; false if there is nothing in it. */
  private boolean put(GridCell cell, int at, @Nullable String[] texts, List<FieldProblem> broken) {
    if (at == 0) {
      texts[0] = cell instanceof GridCell.Amount(var raw, var _) ? raw : text(cell);
      return texts[0] != null && !CellText.strip(texts[0]).isEmpty();
    }
    var field = ledger.fields().get(at - 1);
    return switch (words.in(field.type(), cell)) {
      case GridCell.Words(var text) -> {
        texts[at] = text;
        yield !text.isBlank();
      }
      case GridCell.Broken(var sentence) -> {
        broken.add(
            new FieldProblem(field.name(), field.title().chinese(), Violation.KIND, sentence));
        yield true;
      }
      case GridCell.Amount _, GridCell.Truth _ ->
          throw new IllegalStateException("a cell in a field is words or broken");
    };
  }

  private static @Nullable String text(GridCell cell) {
    return cell instanceof GridCell.Words(var text) ? SpreadsheetText.read(text) : null;
  }

  /** Facts in a column without a name would be lost without a word. */
  private void noteNameless(GridRow row, int column, GridCell cell) {
    if (cell instanceof GridCell.Words(var text) && text.isBlank()) {
      return;
    }
    if (namelessColumns.add(((long) row.sheet() << SHEET_SHIFT) | column)) {
      faults.add(
          new ImportFault(
              row.sheetName(),
              row.number(),
              ColumnLetters.of(column),
              null,
              null,
              Violation.COLUMN,
              "这一列有内容却没有表头；请补上表头或清空这一列。"));
    }
  }

  private static long position(GridRow row) {
    return ((long) row.sheet() << SHEET_SHIFT) | row.number();
  }

  private Columns columns(int ofSheet) {
    return Objects.requireNonNull(columns.get(ofSheet));
  }

  private String noTable() {
    var required = new ArrayList<String>();
    for (int at = 1; at < reader.width(); at++) {
      if (ledger.fields().get(at - 1).required()) {
        required.add(reader.titleAt(at));
      }
    }
    return "前 %d 行里找不到%s的表头；表头至少要有：%s。如果文件打开是乱码，请另存为 UTF-8 编码的 CSV 或 .xlsx。"
        .formatted(ROWS_TO_HEADER, ledger.title().chinese(), String.join("、", required));
  }

  @Override
  public Set<Integer> given() {
    return given;
  }

  @Override
  public List<ImportFault> faults() {
    return faults;
  }

  @Override
  public List<String> notes() {
    return notes;
  }

  @Override
  public ImportFault fault(long position, FieldProblem problem) {
    int ofSheet = (int) (position >> SHEET_SHIFT);
    var column = columns(ofSheet).byField().get(reader.position(problem.field()));
    return new ImportFault(
        sheetNames.get(ofSheet),
        (int) position,
        column == null ? null : ColumnLetters.of(column),
        problem.field(),
        problem.title(),
        problem.violation(),
        problem.message());
  }

  @Override
  public String where(long position) {
    var name = sheetNames.get((int) (position >> SHEET_SHIFT));
    var row = "第" + (int) position + "行";
    return name == null || columns.size() == 1 ? row : "工作表“" + name + "”" + row;
  }

  @Override
  public OptionalLong total() {
    return grid.total();
  }

  @Override
  public void close() {
    grid.close();
  }
}
