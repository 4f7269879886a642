package org.townbook.browser;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.townbook.web.WebTown;

/** Each page as a reader sees it, at a desk and on a phone, with a picture of each. */
@ExtendWith({WebTown.Guide.class, Chromium.Guide.class})
class PagesTest {
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
        Arguments.of("figures", "/figures"),
        Arguments.of("figure", "/figures/village_income"),
        Arguments.of("figure-share", "/figures/events_closed_rate"),
        Arguments.of("records", "/figures/events_closed/records"),
        Arguments.of("ledgers", "/ledgers"),
        Arguments.of("ledger", "/ledgers/event"),
        Arguments.of("reports", "/reports"),
        Arguments.of("report", "/reports/work-summary"),
        Arguments.of("findings", "/findings"),
        Arguments.of("problem", "/figures?period=soon"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_is_calm_at_a_desk(String name, String path) {
    try (var visit = chromium.wide(town.address())) {
      visit.open(path).shot(name + "-wide").fitsItsWidth();
      if (!name.equals("problem")) {
        visit.isCalm();
      }
    }
  }

  @Test
  void a_number_opens_the_panel() {
    try (var visit = chromium.wide(town.address())) {
      visit.open("/figures");
      visit.page().click("a.number >> text=75");
      visit.page().waitForSelector("#panel[open] .big");
      visit.windowShot("panel-wide").isCalm();
    }
    try (var visit = chromium.phone(town.address())) {
      visit.open("/figures");
      visit.page().click("a.number >> text=535.5");
      visit.page().waitForSelector("#panel[open] .big");
      visit.windowShot("panel-phone").isCalm();
    }
    try (var visit = chromium.dark(town.address())) {
      visit.open("/figures/village_income").shot("figure-dark").isCalm();
      visit.page().click(".period > summary");
      visit.windowShot("period-dark");
    }
    try (var visit = chromium.phone(town.address())) {
      visit.open("/figures");
      visit.page().click(".period > summary");
      visit.windowShot("period-phone");
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_fits_a_phone(String name, String path) {
    try (var visit = chromium.phone(town.address())) {
      visit.open(path).shot(name + "-phone").fitsItsWidth();
    }
  }
}
