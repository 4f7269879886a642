package org.townbook.document.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.jspecify.annotations.Nullable;

/** Finds the straight lines and the pictures drawn on a page; text is read elsewhere. */
final class DrawingReader extends PDFGraphicsStreamEngine {

  /** What is filled thinner than this is a line; points. */
  private static final double THIN = 3;

  /** A line this short is a stroke of a drawing; points. */
  private static final double SHORT = 4;

  private static final double PICTURED = 0.2;
  private static final int RULES_MAX = 50_000;

  private final Turn turn;
  private final Effort effort;
  private final List<Rule> rules = new ArrayList<>();
  private final List<List<Point2D>> path = new ArrayList<>();
  private double pictured;

  private DrawingReader(PDPage page, Turn turn, Effort effort) {
    super(page);
    this.effort = effort;
    this.turn = turn;
  }

  static DrawingReader read(PDPage page, Turn turn, Effort effort) throws IOException {
    var reader = new DrawingReader(page, turn, effort);
    reader.processPage(page);
    return reader;
  }

  List<Rule> rules() {
    return rules.size() > RULES_MAX ? List.of() : Rule.joined(rules);
  }

  /** Whether pictures cover a fifth of the page, as a scan does and a seal does not. */
  boolean isPictured() {
    return pictured > PICTURED * turn.width() * turn.height();
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    effort.step(operator);
    super.processOperator(operator, operands);
  }

  @Override
  public void moveTo(float x, float y) {
    path.add(new ArrayList<>());
    add(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    add(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    add(x3, y3);
  }

  private void add(double x, double y) {
    if (path.isEmpty()) {
      path.add(new ArrayList<>());
    }
    path.getLast()
        .add(new Point2D.Float(turn.x((float) x, (float) y), turn.y((float) x, (float) y)));
  }

  @Override
  public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
    path.add(new ArrayList<>());
    for (var corner : List.of(a, b, c, d, a)) {
      add(corner.getX(), corner.getY());
    }
  }

  @Override
  public void closePath() {
    if (!path.isEmpty() && !path.getLast().isEmpty()) {
      path.getLast().add(path.getLast().getFirst());
    }
  }

  @Override
  public @Nullable Point2D getCurrentPoint() {
    boolean isAnywhere = !path.isEmpty() && !path.getLast().isEmpty();
    return isAnywhere ? path.getLast().getLast() : new Point2D.Float();
  }

  @Override
  public void strokePath() {
    for (var points : path) {
      for (int i = 1; i < points.size(); i++) {
        addRule(points.subList(i - 1, i + 1));
      }
    }
    path.clear();
  }

  @Override
  public void fillPath(int windingRule) {
    path.forEach(this::addRule);
    path.clear();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
  }

  private void addRule(List<Point2D> points) {
    if (points.isEmpty()) {
      return;
    }
    var first = points.getFirst();
    var box = new Rectangle2D.Double(first.getX(), first.getY(), 0, 0);
    points.forEach(box::add);
    boolean upright = box.width < THIN && box.height > SHORT;
    if (upright) {
      rules.add(
          new Rule(true, (float) box.getCenterX(), (float) box.y, (float) (box.y + box.height)));
    } else if (box.height < THIN && box.width > SHORT) {
      rules.add(
          new Rule(false, (float) box.getCenterY(), (float) box.x, (float) (box.x + box.width)));
    }
  }

  @Override
  public void endPath() {
    path.clear();
  }

  @Override
  public void drawImage(PDImage image) {
    var place = getGraphicsState().getCurrentTransformationMatrix();
    pictured += Math.abs((double) place.getScalingFactorX() * place.getScalingFactorY());
  }

  @Override
  public void clip(int windingRule) {}

  @Override
  public void shadingFill(COSName name) {}

  @Override
  public void showTextString(byte[] string) throws IOException {}

  @Override
  public void showTextStrings(COSArray array) throws IOException {}
}
