package org.townbook.reading;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.townbook.document.CodePoints;
import org.townbook.reading.relation.Rule;
import org.townbook.reading.style.StyleRemark;

/**
 * A report that was read, as programs read it. Places count Unicode code points of the text as
 * read, from 0; an end stands behind the last one.
 */
public record ReadingJson(List<Figure> figures, List<Relation> relations, List<Remark> style) {

  /**
   * A number of the text.
   *
   * @param value in its unit as printed
   * @param unit in the text's own characters; empty for a bare number
   * @param indicator what it is the number of
   * @param growth signed percent by which it grew, or that it states itself
   * @param partOf id of the whole it is a part of
   * @param of id of the level it is the growth, the change or the share of
   * @param base id of the number of before that it is compared with
   * @param planned whether it is expected or aimed at rather than reached
   */
  public record Figure(
      int id,
      int start,
      int end,
      String surface,
      BigDecimal value,
      String unit,
      String indicator,
      @Nullable String period,
      @Nullable String qualifier,
      @Nullable BigDecimal growth,
      String kind,
      @JsonProperty("part_of") @Nullable Integer partOf,
      @Nullable Integer of,
      @Nullable Integer base,
      boolean planned) {}

  /**
   * What numbers have to do with each other.
   *
   * @param figures ids, the whole or the level first
   * @param expected what it comes to; null where nothing is computed
   * @param verdict {@code wrong}, {@code suspect}, {@code note} or {@code fine}
   * @param rule key of the rule
   * @param source what the rule rests on: {@code law}, {@code standard} or {@code practice}
   */
  public record Relation(
      String kind,
      List<Integer> figures,
      @Nullable BigDecimal expected,
      @Nullable BigDecimal printed,
      String verdict,
      String rule,
      String message,
      String source) {}

  /** Words in which a number is not written as it should be. */
  public record Remark(int start, int end, String rule, String message) {}

  /** The same, as programs read it. */
  public static ReadingJson of(ReadReport report) {
    var points = new CodePoints(report.text());
    var units = new PrintedUnits(report);
    return new ReadingJson(
        report.figures().stream()
            .map(figure -> figure(report, figure.id(), points, units))
            .toList(),
        report.relations().stream().map(ReadingJson::relation).toList(),
        report.style().stream().map(remark -> remark(remark, points)).toList());
  }

  private static Figure figure(ReadReport report, int id, CodePoints points, PrintedUnits units) {
    var figure = report.figures().get(id - 1);
    var quantity = figure.quantity();
    return new Figure(
        id,
        points.before(quantity.start()),
        points.before(quantity.end()),
        report.text().substring(quantity.start(), quantity.end()),
        figure.value(),
        units.of(figure),
        figure.indicator(),
        said(figure.period()),
        said(quantity.qualifier()),
        figure.growth(),
        key(figure.kind()),
        id(figure.partOf()),
        id(figure.of()),
        id(figure.base()),
        figure.planned());
  }

  private static Relation relation(org.townbook.reading.relation.Relation relation) {
    Rule rule = relation.rule();
    return new Relation(
        relation.kind().key(),
        relation.figures(),
        relation.expected(),
        relation.printed(),
        key(relation.verdict()),
        rule.key(),
        relation.message(),
        key(rule.rank()));
  }

  private static Remark remark(StyleRemark remark, CodePoints points) {
    return new Remark(
        points.before(remark.start()),
        points.before(remark.end()),
        remark.rule(),
        remark.message());
  }

  private static @Nullable String said(String words) {
    return words.isEmpty() ? null : words;
  }

  private static @Nullable Integer id(int figure) {
    return figure == 0 ? null : figure;
  }

  private static String key(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
