package org.townbook.web.frame;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.townbook.shared.Period;

/** The periods a reader is offered: those of the year that the present one ends in. */
public record PeriodChoice(Period now, Words words) {

  /** One period on offer. */
  public record Offer(String label, Period period, boolean taken) {}

  /** A row of the chooser. */
  public record Row(String title, List<Offer> offers) {}

  public int year() {
    return now.to().getYear();
  }

  /** The same months of the years around. */
  public List<Offer> years() {
    return IntStream.rangeClosed(-2, 2)
        .mapToObj(step ->
            offer(
                Integer.toString(year() + step),
                new Period(now.from().plusYears(step), now.to().plusYears(step))))
        .toList();
  }

  /** From the year's beginning, single months, quarters and half-years. */
  public List<Row> rows() {
    return List.of(
        new Row(words.say("period.to_date"), parts(12, 1, true)),
        new Row(words.say("period.month"), parts(12, 1, false)),
        new Row(words.say("period.quarter"), parts(4, 3, false)),
        new Row(words.say("period.half"), parts(2, 6, false)));
  }

  private List<Offer> parts(int count, int length, boolean fromJanuary) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(part -> {
          var last = YearMonth.of(year(), part * length);
          var first = fromJanuary ? last.withMonth(1) : last.minusMonths(length - 1L);
          return offer(label(part, length, fromJanuary), new Period(first, last));
        })
        .toList();
  }

  private String label(int part, int length, boolean fromJanuary) {
    if (fromJanuary) {
      return part == 12 ? words.say("period.year") : words.say("period.first", part);
    }
    return words.say("period.part." + length, part);
  }

  private Offer offer(String label, Period period) {
    return new Offer(label, period, period.equals(now));
  }
}
