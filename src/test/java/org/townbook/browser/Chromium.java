package org.townbook.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One real headless Chromium for all browser tests of a run. */
public final class Chromium implements AutoCloseable {
  private static final List<Path> PLACES =
      Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
          .map(Path::of)
          .toList();

  private final Playwright playwright;
  private final Browser browser;

  private Chromium() {
    var environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(installed())
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
  }

  private static Path installed() {
    return PLACES.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no Chromium at any of " + PLACES));
  }

  /** A fresh window of a desk's size. */
  Visit wide(URI address) {
    return new Visit(browser, address, new Browser.NewContextOptions().setViewportSize(1280, 860));
  }

  /** A fresh window of a phone's size, touched with a finger. */
  Visit phone(URI address) {
    return new Visit(
        browser,
        address,
        new Browser.NewContextOptions()
            .setViewportSize(390, 844)
            .setDeviceScaleFactor(2)
            .setHasTouch(true)
            .setIsMobile(true));
  }

  /** A fresh window of a desk's size on a machine set to dark. */
  Visit dark(URI address) {
    return new Visit(
        browser,
        address,
        new Browser.NewContextOptions()
            .setViewportSize(1280, 860)
            .setColorScheme(ColorScheme.DARK));
  }

  /** A fresh window of a desk's size whose owner allows no script. */
  Visit withoutScript(URI address) {
    return new Visit(
        browser,
        address,
        new Browser.NewContextOptions().setViewportSize(1280, 860).setJavaScriptEnabled(false));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  /** Hands the browser to tests that name it as a parameter. */
  public static final class Guide implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
      return test.getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(Chromium.class, _ -> new Chromium(), Chromium.class);
    }
  }
}
