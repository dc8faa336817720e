package fr.greffe.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Times how long a report takes to open in a browser, and to go to the next finding once open:
 * {@code OpenReport REPORT.html [ROUNDS]}.
 */
public final class OpenReport {
  private static final int DEFAULT_ROUNDS = 5;

  private OpenReport() {}

  /** Prints milliseconds from navigation to interactive, to loaded, and from key to focus. */
  public static void main(String[] arguments) {
    String address = Path.of(arguments[0]).toAbsolutePath().toUri().toString();
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_ROUNDS;
    ChromeOptions options = new ChromeOptions();
    options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
    ChromeDriver browser = new ChromeDriver(options);
    try {
      browser.manage().window().setSize(new Dimension(1280, 1000));
      for (int round = 0; round < rounds; round++) {
        browser.get(address);
        Map<?, ?> times =
            (Map<?, ?>)
                browser.executeAsyncScript(
                    "const done = arguments[0];"
                        + "const t = performance.getEntriesByType('navigation')[0];"
                        + "document.getElementById('shortcuts')?.click();"
                        + "const start = performance.now();"
                        + "document.dispatchEvent("
                        + "  new KeyboardEvent('keydown', {key: 'j', bubbles: true}));"
                        + "requestAnimationFrame(() => setTimeout(() => done({"
                        + "  interactive: t.domInteractive, loaded: t.loadEventEnd,"
                        + "  next: performance.now() - start})));");
        System.out.printf(
            Locale.ROOT,
            "interactive %.0f ms, loaded %.0f ms, next finding %.0f ms%n",
            ((Number) times.get("interactive")).doubleValue(),
            ((Number) times.get("loaded")).doubleValue(),
            ((Number) times.get("next")).doubleValue());
      }
    } finally {
      browser.quit();
    }
  }
}
