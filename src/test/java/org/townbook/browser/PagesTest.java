package org.townbook.browser;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.townbook.web.WebTown;

/** Each page as a reader sees it: at a desk, on a phone, in the dark, with a picture of each. */
@ExtendWith({WebTown.Guide.class, Chromium.Guide.class})
class PagesTest {
  private static final List<String> DARK = List.of("today", "ledger", "figure", "report");

  private static WebTown town;
  private static Chromium chromium;

  @BeforeAll
  static void open(WebTown openTown, Chromium openChromium) {
    town = openTown;
    chromium = openChromium;
  }

  static Stream<Arguments> pages() {
    return Stream.of(
        Arguments.of("today", "/"),
        Arguments.of("ledgers", "/ledgers"),
        Arguments.of("ledger", "/ledgers/event"),
        Arguments.of("record", "/ledgers/event/records/" + town.correctedRecord()),
        Arguments.of("figures", "/figures"),
        Arguments.of("figure", "/figures/village_income"),
        Arguments.of("figure-share", "/figures/events_closed_rate"),
        Arguments.of("figure-records", "/figures/events_closed/records"),
        Arguments.of("reports", "/reports"),
        Arguments.of("report", "/reports/work-summary"),
        Arguments.of("findings", "/findings"),
        Arguments.of("reading", "/reading"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void a_page_is_calm_at_a_desk(String name, String path) {
    try (var visit = chromium.wide(town.address())) {
      visit.open(path).shot(name + "-wide").fitsItsWidth().isCalm();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void a_page_fits_a_phone(String name, String path) {
    try (var visit = chromium.phone(town.address())) {
      visit.open(path).shot(name + "-phone").fitsItsWidth().isCalm();
    }
  }

  static Stream<Arguments> pagesOfEachKind() {
    return pages().filter(page -> DARK.contains((String) page.get()[0]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pagesOfEachKind")
  void a_page_can_be_read_in_the_dark(String name, String path) {
    try (var visit = chromium.dark(town.address())) {
      visit.open(path).shot(name + "-dark").isDark().isCalm();
    }
  }

  static Stream<Arguments> problems() {
    return Stream.of(
        Arguments.of("problem-400", "/figures?period=soon"),
        Arguments.of("problem-404", "/figures/nothing"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  void a_page_that_says_what_went_wrong_fits_too(String name, String path) {
    try (var desk = chromium.wide(town.address());
        var phone = chromium.phone(town.address())) {
      desk.open(path).shot(name + "-wide").fitsItsWidth();
      phone.open(path).shot(name + "-phone").fitsItsWidth();
    }
  }
}
