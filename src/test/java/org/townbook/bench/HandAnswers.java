package org.townbook.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.townbook.figure.FigureValue;

/** Holds what the program says against what SQL written by hand says. */
final class HandAnswers {
  /** Both sides divide, each to more digits than this. */
  private static final int DIGITS = 10;

  private HandAnswers() {}

  /** The one row of a statement. */
  static List<@Nullable BigDecimal> of(Statement statement, String sql) throws SQLException {
    try (var row = statement.executeQuery(sql)) {
      row.next();
      var answers = new ArrayList<@Nullable BigDecimal>();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        answers.add(row.getBigDecimal(i));
      }
      return answers;
    }
  }

  /** A statement that keeps the row in the materialized view {@code by_hand}. */
  static String view(List<String> keys, String sql) {
    return """
    drop materialized view if exists by_hand;
    create materialized view by_hand as select * from (%s) as answer (%s)
    """
        .formatted(sql, String.join(", ", keys));
  }

  /** Reads all of a statement's rows and gives their number. */
  static int read(Statement statement, String sql) throws SQLException {
    int count = 0;
    try (var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          rows.getObject(i);
        }
        count++;
      }
    }
    return count;
  }

  /**
   * @throws IllegalStateException naming every figure that differs
   */
  static void mustEqual(String where, List<FigureValue> ours, List<@Nullable BigDecimal> byHand) {
    var different = new ArrayList<String>();
    for (int i = 0; i < ours.size(); i++) {
      var value = ours.get(i).result().exact().orElse(null);
      if (!equal(value, byHand.get(i))) {
        different.add(ours.get(i).key() + ": " + value + ", by hand " + byHand.get(i));
      }
    }
    if (!different.isEmpty() || ours.size() != byHand.size()) {
      throw new IllegalStateException("figures differ " + where + ": " + different);
    }
  }

  private static boolean equal(@Nullable BigDecimal ours, @Nullable BigDecimal byHand) {
    if (ours == null || byHand == null) {
      return ours == byHand;
    }
    return rounded(ours).compareTo(rounded(byHand)) == 0;
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value.setScale(DIGITS, RoundingMode.HALF_UP);
  }
}
