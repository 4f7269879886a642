package org.townbook.browser;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
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
        Arguments.of("figures", "/figures"), Arguments.of("problem", "/figures?period=soon"));
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

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_fits_a_phone(String name, String path) {
    try (var visit = chromium.phone(town.address())) {
      visit.open(path).shot(name + "-phone").fitsItsWidth();
    }
  }
}
