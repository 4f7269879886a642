package org.townbook.figure;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.townbook.figure.MonthCells.Cell;
import org.townbook.figure.Silence.Heard;
import org.townbook.shared.Period;

/** Adds a ledger's month cells up to what its additive measures come to over a period. */
final class CellSums {
  private final LedgerMeasures of;
  private final List<Cell> cells;

  CellSums(LedgerMeasures of, List<Cell> cells) {
    this.of = of;
    this.cells = cells;
  }

  /**
   * @param measurements by measure, to be completed by what cells cannot hold
   * @param heard places and months with rows dated by the ledger's own date
   */
  record Sums(Map<String, Measurement> measurements, Set<Heard> heard) {}

  Sums over(Period period) {
    var sums = new HashMap<String, Measurement>();
    var heard = new HashSet<Heard>();
    var byDate = of.additiveByDate();
    for (var cell : cells) {
      var measures = byDate.getOrDefault(cell.dated(), List.of());
      for (int i = 0; i < measures.size(); i++) {
        var measure = measures.get(i);
        if (Window.of(measure.what().over(), period).takesInMonth(cell.month())) {
          sums.merge(measure.name(), Measurement.from(cell.parts(), i), Measurement::plus);
        }
      }
      if (cell.dated().equals(of.ledger().date())) {
        heard.add(new Heard(cell.place(), YearMonth.from(cell.month())));
      }
    }
    return new Sums(sums, heard);
  }
}
