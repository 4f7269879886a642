package org.townbook.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townbook.catalog.FigureDefinition;
import org.townbook.catalog.Formula;
import org.townbook.catalog.Origin;
import org.townbook.catalog.Printing;
import org.townbook.catalog.Printing.Qualifier;
import org.townbook.catalog.Title;

class PrintedNumberTest {

  @ParameterizedTest
  @CsvSource({
    "63.4781, 1, %, 63.5%",
    "63.45, 1, %, 63.5%",
    "63.4499999999, 1, %, 63.4%",
    "-0.25, 1, %, -0.3%",
    "16, 2, %, 16%",
    "1349.85, 2, 万元, 1349.85万元",
    "1000, 0, 件, 1000件",
    "0, 0, 件, 0件",
  })
  void a_number_is_rounded_half_up_once_and_shows_no_empty_digits(
      String exact, int digits, String unit, String printed) {
    var definition = figure(unit, new Printing(digits, null, null, null));
    assertThat(PrintedNumber.of(new BigDecimal(exact), definition).withUnit(definition))
        .isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "6487.36, ABOUT, 100, 人次, , 约6500人次, 6500",
    "6449.99, ABOUT, 100, 人次, , 约6400人次, 6400",
    "300, ABOUT, 100, 人次, , 约300人次, 300",
    "17, OVER, 5, 件, , 15余件, 15",
    "15, OVER, 5, 件, , 15件, 15",
    "733, OVER, 100, 次, , 700余次, 700",
    "12345.67, OVER, 10000, 元, 万元, 1万余元, 10000",
    "20000, OVER, 10000, 元, 万元, 2万元, 20000",
    "1.0308, EXCEEDS, 1, 亿元, , 超过1亿元, 1",
    "1, EXCEEDS, 1, 亿元, , 1亿元, 1",
  })
  void a_qualifier_follows_from_the_exact_value(
      String exact,
      Qualifier qualifier,
      String step,
      String unit,
      String as,
      String printed,
      String value) {
    var definition = figure(unit, new Printing(0, qualifier, new BigDecimal(step), as));
    var number = PrintedNumber.of(new BigDecimal(exact), definition);
    assertThat(number.withUnit(definition)).isEqualTo(printed);
    assertThat(number.value()).isEqualByComparingTo(value);
  }

  private static FigureDefinition figure(String unit, Printing printing) {
    return new FigureDefinition(
        "any",
        new Title("某数", null),
        "试验。",
        unit,
        new Formula.CalendarDays(),
        printing,
        FigureDefinition.PriceBasis.CURRENT,
        null,
        List.of(),
        new Origin(Path.of("any.yaml"), 1));
  }
}
