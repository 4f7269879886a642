package org.townbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.townbook.web.WebTown;

/** What people do with the pages, done in a real browser. */
@ExtendWith({WebTown.Guide.class, Chromium.Guide.class})
class JourneyTest {
  private static WebTown town;
  private static Chromium chromium;

  @BeforeAll
  static void open(WebTown openTown, Chromium openChromium) {
    town = openTown;
    chromium = openChromium;
  }

  @Test
  void a_number_of_the_report_opens_down_to_as_many_records_as_it_says() {
    try (var visit = chromium.wide(town.address())) {
      var page = visit.open("/reports/work-summary").page();
      var number = page.locator("article a.number").first();
      var said = Integer.parseInt(number.innerText().replaceAll("\\D", ""));

      number.click();
      assertThat(page.locator("#panel-title")).hasText("登记事件数");
      visit.windowShot("panel-wide");
      page.locator("#panel .all a").click();

      assertThat(page.locator("h1")).containsText("登记事件数：记录");
      int records = page.locator("table.records tbody tr").count();
      page.locator("a[rel=next]").click();
      assertThat(page.locator(".paging")).containsText("第 2 页");
      records += page.locator("table.records tbody tr").count();
      assertThat(records).isEqualTo(said);
      visit.isCalm();
    }
  }

  @Test
  void the_keyboard_alone_opens_the_panel_and_comes_back() {
    try (var visit = chromium.wide(town.address())) {
      var page = visit.open("/reports/work-summary").page();
      var number = page.locator("article a.number").first();
      number.focus();

      page.keyboard().press("Enter");
      assertThat(page.locator("#panel[open] .big strong")).hasText("68");
      for (int i = 0; i < 40; i++) {
        page.keyboard().press("Tab");
        assertThat(page.evaluate(FOCUS_IS_INSIDE)).as("focus after %s tabs", i + 1).isEqualTo(true);
      }
      page.keyboard().press("Escape");

      assertThat(page.locator("#panel[open]")).hasCount(0);
      assertThat(number).isFocused();
    }
  }

  private static final String FOCUS_IS_INSIDE =
      "document.getElementById('panel').contains(document.activeElement)"
          + " || document.activeElement === document.body";

  @Test
  void the_panel_comes_from_below_on_a_phone_and_a_touch_beside_it_closes_it() {
    try (var visit = chromium.phone(town.address())) {
      var page = visit.open("/figures").page();
      page.locator("a.number").first().tap();
      assertThat(page.locator("#panel[open] .big")).isVisible();
      visit.windowShot("panel-phone").fitsItsWidth().isCalm();

      page.touchscreen().tap(195, 30);

      assertThat(page.locator("#panel[open]")).hasCount(0);
    }
  }

  @Test
  void a_number_inside_the_panel_opens_in_the_same_panel() {
    try (var visit = chromium.wide(town.address())) {
      var page = visit.open("/figures").page();
      page.locator("a.number", containing("75")).click();
      assertThat(page.locator("#panel-title")).hasText("事件办结率");

      page.locator("#panel .facts a.number").first().click();

      assertThat(page.locator("#panel-title")).hasText("办结事件数");
      assertThat(page.locator("dialog[open]")).hasCount(1);
    }
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  void without_script_a_number_is_a_link_to_its_page() {
    try (var visit = chromium.withoutScript(town.address())) {
      var page = visit.open("/reports/work-summary").page();

      page.locator("article a.number").first().click();

      assertThat(page.locator("h1")).hasText("登记事件数");
    }
  }

  @Test
  void typing_narrows_the_list_without_leaving_the_field() {
    try (var visit = chromium.wide(town.address())) {
      var page = visit.open("/figures").page();
      var field = page.locator("input[type=search]");

      field.pressSequentially("热线");

      assertThat(page.locator(".figures tbody tr:not(.group)")).hasCount(1);
      assertThat(field).isFocused();
      assertThat(page).hasURL(Pattern.compile(".*/figures\\?.*q=%E7%83%AD%E7%BA%BF.*"));
      visit.isCalm();
    }
  }

  @Test
  void another_place_changes_every_number_and_keeps_the_period() {
    try (var visit = chromium.wide(town.address())) {
      var page = visit.open("/figures/village_income?period=2022-08").page();
      var before = page.locator(".big strong").innerText();

      page.locator("#place").selectOption(WebTown.EAST);

      assertThat(page).hasURL(Pattern.compile(".*place=" + WebTown.EAST + ".*"));
      assertThat(page.locator(".heading")).containsText("东湾村 · 2022年8月");
      assertThat(page.locator(".big strong")).not().hasText(before);
    }
  }

  @Test
  void a_period_is_chosen_by_a_click_or_written_freely() {
    try (var visit = chromium.wide(town.address())) {
      var page = visit.open("/figures").page();
      page.locator(".period > summary").click();
      visit.windowShot("period-wide");
      page.locator(".period-card a", containing("第1季")).click();
      assertThat(page.locator(".heading")).containsText("2022年1—3月");

      page.locator(".period > summary").click();
      page.locator(".period-free input[name=from]").fill("2021-11");
      page.locator(".period-free input[name=to]").fill("2022-02");
      page.locator(".period-free button").click();

      assertThat(page.locator(".heading")).containsText("2021年11月—2022年2月");
      visit.isCalm();
    }
  }

  @Test
  void the_chooser_of_periods_fits_a_phone_and_escape_closes_it() {
    try (var visit = chromium.phone(town.address())) {
      var page = visit.open("/").page();
      page.locator(".period > summary").tap();
      assertThat(page.locator(".period-card")).isVisible();
      visit.windowShot("period-phone").fitsItsWidth();

      page.keyboard().press("Escape");

      assertThat(page.locator(".period-card")).isHidden();
    }
  }

  @Test
  void english_is_one_click_away_and_stays() {
    try (var visit = chromium.wide(town.address())) {
      var page = visit.open("/findings").page();
      page.locator(".language").click();
      assertThat(page.locator("h1")).hasText("Findings");

      page.locator("nav.sections a").nth(2).click();

      assertThat(page.locator("h1")).hasText("Figures");
      visit.shot("figures-english").isCalm();
    }
  }

  @Test
  void a_chart_is_drawn_beside_its_table() {
    try (var visit = chromium.wide(town.address())) {
      var page = visit.open("/figures/village_income").page();

      assertThat(page.locator("[data-chart] canvas")).isVisible();
      page.mouse().move(500, 600);
      page.locator(".chart-data summary").click();
      assertThat(page.locator("#trend tbody tr")).hasCount(24);
      visit.isCalm();
    }
  }

  @Test
  void a_report_prints_without_what_belongs_to_the_screen() {
    try (var visit = chromium.wide(town.address())) {
      var page = visit.open("/reports/work-summary").page();
      visit.onPaper();

      assertThat(page.locator(".top")).isHidden();
      assertThat(page.locator(".report-bar")).isHidden();
      visit.shot("report-paper");
    }
  }
}
