package org.townbook.document.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The boxes that rules part a place of the page into. Points.
 *
 * @param columns where they begin, and where the last one ends
 * @param rows the same from the top
 */
record Grid(float[] columns, float[] rows, List<Rule> rules) {
  private static final int BOXES_MAX = 20_000;
  private static final int RULES_MAX = 3_000;

  /** Boxes with nothing between them. */
  record Box(int row, int column, int rows, int columns) {}

  /** The grids of a page: rules that meet each other, directly or not. */
  static List<Grid> of(List<Rule> rules) {
    var grids = new ArrayList<Grid>();
    if (rules.size() > RULES_MAX) {
      return grids;
    }
    var left = new ArrayList<>(rules);
    while (!left.isEmpty()) {
      var group = new ArrayList<Rule>(List.of(left.removeLast()));
      for (int i = 0; i < group.size(); i++) {
        var rule = group.get(i);
        var met = left.stream().filter(rule::meets).toList();
        group.addAll(met);
        left.removeAll(met);
      }
      var grid = new Grid(edges(group, true), edges(group, false), group);
      long boxes = (long) (grid.columns.length - 1) * (grid.rows.length - 1);
      if (grid.columns.length > 2 && grid.rows.length > 1 && boxes <= BOXES_MAX) {
        grids.add(grid);
      }
    }
    return grids;
  }

  /** Tables often have no rule at their sides, so the ends of the others count too. */
  private static float[] edges(List<Rule> rules, boolean upright) {
    var places = new ArrayList<Float>();
    for (var rule : rules) {
      if (rule.upright() == upright) {
        places.add(rule.at());
      } else {
        places.add(rule.from());
        places.add(rule.to());
      }
    }
    places.sort(null);
    var edges = new ArrayList<Float>();
    for (var place : places) {
      if (edges.isEmpty() || place - edges.getLast() > Rule.NEAR) {
        edges.add(place);
      }
    }
    var plain = new float[edges.size()];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = edges.get(i);
    }
    return plain;
  }

  float top() {
    return rows[0];
  }

  boolean holds(Glyph glyph) {
    return columns[0] < glyph.centre()
        && glyph.centre() < columns[columns.length - 1]
        && rows[0] < glyph.middle()
        && glyph.middle() < rows[rows.length - 1];
  }

  /** Where a place lies between edges; only for what the grid holds. */
  static int index(float[] edges, float place) {
    int at = Arrays.binarySearch(edges, place);
    return Math.clamp(at < 0 ? -at - 2 : at, 0, edges.length - 2);
  }

  /** All boxes, row by row. */
  List<Box> boxes() {
    var taken = new boolean[rows.length - 1][columns.length - 1];
    var boxes = new ArrayList<Box>();
    for (int row = 0; row < taken.length; row++) {
      for (int column = 0; column < taken[row].length; column++) {
        if (!taken[row][column]) {
          var box = box(row, column, taken);
          boxes.add(box);
        }
      }
    }
    return boxes;
  }

  private Box box(int row, int column, boolean[][] taken) {
    int right = column + 1;
    while (right < columns.length - 1 && !taken[row][right] && !isParted(true, right, row)) {
      right++;
    }
    int down = row + 1;
    while (down < rows.length - 1 && !isParted(false, down, column)) {
      down++;
    }
    for (int r = row; r < down; r++) {
      Arrays.fill(taken[r], column, right, true);
    }
    return new Box(row, column, down - row, right - column);
  }

  /** Whether a rule stands on an edge, as far as a row or a column goes. */
  private boolean isParted(boolean upright, int edge, int along) {
    var across = upright ? rows : columns;
    float middle = (across[along] + across[along + 1]) / 2;
    float at = upright ? columns[edge] : rows[edge];
    return rules.stream().anyMatch(rule -> rule.upright() == upright && rule.passes(at, middle));
  }
}
