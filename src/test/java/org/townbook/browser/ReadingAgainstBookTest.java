package org.townbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.townbook.sample.LoadedSample;
import org.townbook.sample.SampleFolder;
import org.townbook.web.ServedBook;

/** Somebody holds a report against the sample town's book, in a real browser. */
@ExtendWith(Chromium.Guide.class)
class ReadingAgainstBookTest {
  private static final String REPORT = "1—9月，规上工业总产值19.91亿元，同比增长14.06%。全镇生猪存栏10463头，森林蓄积量5万立方米。";

  @RegisterExtension static final LoadedSample SAMPLE = new LoadedSample();

  private static ServedBook served;
  private static Chromium chromium;

  @BeforeAll
  static void open(Chromium openChromium) {
    chromium = openChromium;
    var catalog = Path.of("catalog") + "," + SampleFolder.PATH.resolve("catalog");
    served =
        new ServedBook(
            SAMPLE.book().database(),
            Map.of(
                "townbook.town",
                SampleFolder.TOWN,
                "townbook.period",
                "2022-01..2022-09",
                "townbook.catalog",
                catalog));
  }

  @AfterAll
  static void close() {
    served.close();
  }

  private static Page read(Visit visit) {
    var page = visit.open("/reading").page();
    page.locator("#pasted").fill(REPORT);
    page.locator("#hand-over-text button").click();
    assertThat(page.locator(".read-state")).containsText("粘贴的文字");
    return page;
  }

  private static Locator mark(Page page, String printed) {
    return page.locator(".mark", new Page.LocatorOptions().setHasText(printed)).first();
  }

  private static Locator beside(Page page, String words) {
    return page.locator(".compared", new Page.LocatorOptions().setHasText(words)).first();
  }

  @Test
  void a_number_leads_to_the_book_and_the_book_to_the_number_and_to_its_figure() {
    try (var visit = chromium.wide(served.address())) {
      var page = read(visit);
      var output = beside(page, "规上工业总产值");

      assertThat(page.locator("#read-book")).containsText("青溪镇2022年1—9月");
      assertThat(output).containsText(Pattern.compile("文中 19.91亿元\\s+账上 18.91亿元"));
      assertThat(output).containsText("账上比文中少 1");
      assertThat(mark(page, "19.91亿元").locator(".off-book")).hasCount(1);
      assertThat(mark(page, "10463头").locator(".off-book")).hasCount(0);

      mark(page, "19.91亿元").locator(".off-book").click();
      assertThat(output).hasClass(Pattern.compile("chosen"));
      assertThat(output).isInViewport();
      visit.windowShot("reading-book-wide");

      assertThat(beside(page, "10463头")).isHidden();
      mark(page, "10463头").click();
      assertThat(beside(page, "10463头")).isVisible();
      assertThat(mark(page, "19.91亿元")).not().hasClass(Pattern.compile("chosen"));

      output.locator(".source").click();
      assertThat(mark(page, "19.91亿元")).hasClass(Pattern.compile("chosen"));

      output.locator("a.number").click();
      assertThat(page.locator("#panel-title")).hasText("规上工业总产值");
      assertThat(page.locator("#panel[open] .big")).containsText("18.91");
      visit.isCalm();
    }
  }

  @Test
  void on_a_phone_the_comparison_fits_its_width() {
    try (var visit = chromium.phone(served.address())) {
      var page = read(visit);
      page.locator(".read-parts a").last().tap();
      assertThat(beside(page, "规上工业总产值")).isInViewport();
      visit.windowShot("reading-book-phone").fitsItsWidth().isCalm();
    }
  }
}
