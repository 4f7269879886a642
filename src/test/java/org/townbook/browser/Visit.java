package org.townbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A window in which somebody looks at pages. It notes what a reader would not see but a developer
 * must: errors in the console, broken rules of the content policy, files that did not come.
 */
final class Visit implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("build", "screenshots");

  private final BrowserContext context;
  private final URI address;
  private final Page page;
  private final List<String> troubles = new ArrayList<>();

  Visit(Browser browser, URI address, Browser.NewContextOptions window) {
    this.context = browser.newContext(window.setLocale("zh-CN"));
    this.address = address;
    this.page = context.newPage();
    page.onConsoleMessage(message -> {
      if (List.of("error", "warning").contains(message.type())) {
        troubles.add(page.url() + " says: " + message.text());
      }
    });
    page.onPageError(error -> troubles.add(page.url() + " fails: " + error));
    page.onRequestFailed(request -> troubles.add(request.url() + " did not come"));
    page.addInitScript(
        """
        document.addEventListener("securitypolicyviolation",
          (e) => console.error("against the policy: " + e.violatedDirective + " " + e.sourceFile));
        """);
  }

  Page page() {
    return page;
  }

  Visit open(String path) {
    page.navigate(address.resolve(path).toString());
    return this;
  }

  /** A picture of the whole page, to be looked at. */
  Visit shot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    return this;
  }

  /** A picture of what is seen without scrolling. */
  Visit windowShot(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    return this;
  }

  /** From now on the page is laid out as a printer would get it. */
  void onPaper() {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
  }

  Visit isDark() {
    assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(18, 23, 27)");
    return this;
  }

  Visit isCalm() {
    assertThat(troubles).isEmpty();
    return this;
  }

  Visit fitsItsWidth() {
    var widths =
        page.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth]");
    var pair = (List<?>) widths;
    assertThat((Integer) pair.get(0)).as("width of %s", page.url()).isEqualTo(pair.get(1));
    return this;
  }

  @Override
  public void close() {
    context.close();
  }
}
