package org.townbook.figure;

import java.util.List;
import java.util.Map;

/**
 * All measures of one ledger at one place over one period.
 *
 * @param silent places, with their missing months, that should have sent rows and have not
 */
record LedgerAnswer(Map<String, Measurement> measurements, List<String> silent) {
  LedgerAnswer {
    measurements = Map.copyOf(measurements);
    silent = List.copyOf(silent);
  }

  Measurement of(String measure) {
    return measurements.getOrDefault(measure, Measurement.NOTHING);
  }
}
