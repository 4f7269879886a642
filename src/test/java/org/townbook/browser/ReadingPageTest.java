package org.townbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.townbook.web.WebTown;

/** Somebody reads a report with the page, in a real browser. */
@ExtendWith({WebTown.Guide.class, Chromium.Guide.class})
class ReadingPageTest {
  private static final Path REPORT = Path.of("src/test/resources/reading/check/half-year.txt");

  /** Hands a file to the page as a hand does that lets go of it there. */
  private static final String DROP =
      """
      (text) => {
        const held = new DataTransfer();
        held.items.add(new File([text], "半年总结.txt", { type: "text/plain" }));
        const over = { bubbles: true, cancelable: true, dataTransfer: held };
        document.body.dispatchEvent(new DragEvent("dragover", over));
        document.body.dispatchEvent(new DragEvent("drop", over));
      }
      """;

  private static final String IS_IN_SIGHT =
      """
      (element) => {
        const box = element.getBoundingClientRect();
        const top = document.elementFromPoint(box.left + 2, box.top + box.height / 2);
        return top !== null && (element === top || element.contains(top));
      }
      """;

  private static WebTown town;
  private static Chromium chromium;

  @BeforeAll
  static void open(WebTown openTown, Chromium openChromium) {
    town = openTown;
    chromium = openChromium;
  }

  private static Page drop(Visit visit) throws IOException {
    var page = visit.open("/reading").page();
    page.evaluate(DROP, Files.readString(REPORT));
    assertThat(page.locator(".read-state")).containsText("半年总结.txt");
    return page;
  }

  private static Locator mark(Page page, String printed) {
    return page.locator(".mark", new Page.LocatorOptions().setHasText(printed)).first();
  }

  private static Locator finding(Page page, String message) {
    return page.locator(".finding", new Page.LocatorOptions().setHasText(message)).first();
  }

  @Test
  void a_file_that_is_dropped_is_read_and_shown_beside_what_was_found() throws IOException {
    try (var visit = chromium.wide(town.address())) {
      var page = drop(visit);

      assertThat(page.locator(".finding.bad").first()).isVisible();
      assertThat(mark(page, "68%")).hasClass(Pattern.compile("wrong"));
      assertThat(page).hasURL(Pattern.compile(".*/reading$"));
      visit.shot("reading-result-wide").fitsItsWidth().isCalm();
    }
  }

  @Test
  void a_number_leads_to_its_finding_and_a_finding_to_its_numbers() throws IOException {
    try (var visit = chromium.wide(town.address())) {
      var page = drop(visit);

      mark(page, "68%").click();
      assertThat(finding(page, "72%至68%")).hasClass(Pattern.compile("chosen"));
      assertThat(page.locator(".finding.chosen")).hasCount(1);

      finding(page, "新签约项目").click();
      assertThat(page.locator(".mark.chosen")).hasCount(4);
      assertThat(mark(page, "6个")).hasClass(Pattern.compile("chosen"));
      visit.windowShot("reading-chosen-wide");
      page.keyboard().press("Escape");
      assertThat(page.locator(".chosen")).hasCount(0);
      visit.isCalm();
    }
  }

  @Test
  void a_number_that_holds_opens_what_holds_of_it() throws IOException {
    try (var visit = chromium.wide(town.address())) {
      var page = drop(visit);
      assertThat(finding(page, "由小到大。")).isHidden();

      mark(page, "5个").click();

      assertThat(finding(page, "由小到大。")).isVisible();
    }
  }

  @Test
  void on_a_phone_text_and_findings_stand_above_each_other_and_both_are_seen() throws IOException {
    try (var visit = chromium.phone(town.address())) {
      var page = drop(visit);
      visit.shot("reading-result-phone").windowShot("reading-window-phone").fitsItsWidth();

      finding(page, "72%至68%").locator(".message").tap();

      assertThat(mark(page, "68%")).hasClass(Pattern.compile("chosen"));
      page.waitForTimeout(600); // the text scrolls there
      assertThat(mark(page, "68%").evaluate(IS_IN_SIGHT)).isEqualTo(true);
      assertThat(finding(page, "72%至68%").evaluate(IS_IN_SIGHT)).isEqualTo(true);
      visit.windowShot("reading-chosen-phone").isCalm();
    }
  }

  @Test
  void a_text_is_pasted_and_read_and_files_are_taken_away() throws IOException {
    try (var visit = chromium.wide(town.address())) {
      var page = visit.open("/reading").page();
      page.locator("#pasted").fill(Files.readString(REPORT));
      page.locator("#hand-over-text button").click();
      assertThat(page.locator(".read-state")).containsText("粘贴的文字");

      var word = page.waitForDownload(() -> page.locator(".downloads button").first().click());
      var json = page.waitForDownload(() -> page.locator(".downloads button").last().click());

      assertThat(word.suggestedFilename()).isEqualTo("粘贴的文字（批注）.docx");
      assertThat(Files.size(word.path())).isGreaterThan(2000);
      assertThat(json.suggestedFilename()).isEqualTo("粘贴的文字.json");
      assertThat(Files.readString(json.path())).contains("\"verdict\":\"wrong\"");
      assertThat(page.locator(".read-state")).isVisible();
    }
  }

  @Test
  void what_cannot_be_read_is_said_beside_the_form_and_nothing_typed_is_lost() {
    try (var visit = chromium.wide(town.address())) {
      var page = visit.open("/reading").page();
      page.locator("#pasted").fill("写了一半的话");
      page.locator("input[type=file]")
          .setInputFiles(
              new com.microsoft.playwright.options.FilePayload(
                  "扫描.pdf", "application/pdf", new byte[] {(byte) 0x89, 'P', 'N', 'G'}));

      assertThat(page.locator("[role=alert]")).containsText("扫描.pdf：这是图片");
      assertThat(page.locator("#pasted")).hasValue("写了一半的话");
      visit.shot("reading-refused-wide");
    }
  }

  private static final String PASTE =
      """
      (length) => {
        const held = new DataTransfer();
        held.setData("text/plain", "累计完成投资3.5亿元。\\n".repeat(length / 14));
        const paste = new ClipboardEvent("paste", {
          bubbles: true, cancelable: true, clipboardData: held });
        return document.getElementById("pasted").dispatchEvent(paste);
      }
      """;

  @Test
  void a_text_of_megabytes_is_refused_before_it_holds_the_browser_up() {
    try (var visit = chromium.wide(town.address())) {
      var page = visit.open("/reading").page();

      assertThat(page.evaluate(PASTE, 1400)).as("a short one is taken").isEqualTo(true);
      assertThat(page.evaluate(PASTE, 1_700_000)).isEqualTo(false);

      assertThat(page.locator("[role=alert]")).containsText("网页上一次最多看 100000 字");
      visit.isCalm();
    }
  }

  @Test
  void a_remark_on_style_is_marked_over_all_its_words_with_one_sign() {
    try (var visit = chromium.wide(town.address())) {
      var page = visit.open("/reading").page();
      page.locator("#pasted").fill("已办结约15件左右。");
      page.locator("#hand-over-text button").click();

      assertThat(page.locator(".mark.style")).hasText(new String[] {"约", "15件左右（写法）"});
      finding(page, "约15件左右").click();
      assertThat(page.locator(".mark.chosen")).hasCount(2);
      visit.isCalm();
    }
  }

  @Test
  void without_script_forms_and_links_do_the_same() throws IOException {
    try (var visit = chromium.withoutScript(town.address())) {
      var page = visit.open("/reading").page();
      page.locator("#pasted").fill(Files.readString(REPORT));
      page.locator("#hand-over-text button").click();

      mark(page, "68%").click();

      assertThat(page).hasURL(Pattern.compile(".*/reading#f\\d+$"));
      assertThat(finding(page, "72%至68%")).isVisible();
    }
  }

  @Test
  void the_text_can_be_read_in_the_dark() throws IOException {
    try (var visit = chromium.dark(town.address())) {
      drop(visit);
      visit.shot("reading-result-dark").isDark().isCalm();
    }
  }
}
