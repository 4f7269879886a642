package org.townbook.ledger.exchange;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.townbook.ledger.FieldProblem;
import org.townbook.ledger.ImportFault;
import org.townbook.ledger.value.RowReader;

/** Rows that another part of the program hands in, as field names with texts. */
public final class MapRows implements RowSource {
  private final int count;
  private final Iterator<Map<String, String>> rows;
  private final RowReader reader;
  private final List<ImportFault> faults = new ArrayList<>();
  private int row;

  public MapRows(List<Map<String, String>> rows, RowReader reader) {
    this.count = rows.size();
    this.rows = rows.iterator();
    this.reader = reader;
  }

  @Override
  public @Nullable SourceRow next() {
    if (!rows.hasNext()) {
      return null;
    }
    row++;
    var texts = new @Nullable String[reader.width()];
    for (var problem : reader.arrange(rows.next(), texts)) {
      faults.add(fault(row, problem));
    }
    return new SourceRow(row, texts, List.of());
  }

  @Override
  public Set<Integer> given() {
    return IntStream.range(0, reader.width()).boxed().collect(Collectors.toSet());
  }

  @Override
  public List<ImportFault> faults() {
    return faults;
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  @Override
  public ImportFault fault(long position, FieldProblem problem) {
    return new ImportFault(
        null,
        (int) position,
        null,
        problem.field(),
        problem.title(),
        problem.violation(),
        problem.message());
  }

  @Override
  public String where(long position) {
    return "第" + position + "行";
  }

  @Override
  public OptionalLong total() {
    return OptionalLong.of(count);
  }

  @Override
  public void close() {
    // the rows belong to whoever handed them in
  }
}
