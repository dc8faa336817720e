package fr.greffe.export.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.greffe.export.review.ReviewServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The report and the index as a person uses them; skipped where no browser is installed. */
class PagesInABrowserTest {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final String HOSTILE =
      "<script>window.hacked=1</script><img src=x onerror='window.hacked=2'>"
          + "\"><svg onload=window.hacked=3> javascript:window.hacked=4 \u202Etxet";

  private static final List<String> PAGES =
      List.of(ReportFixture.FOLDER + "/report.html", "index.html");

  private static ChromeDriver browser;

  @TempDir Path run;

  @BeforeAll
  static void start() {
    boolean installed = Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
    if (!installed) {
      System.out.println("Skipped: browser tests need " + BROWSER + " and " + DRIVER);
    }
    assumeTrue(installed, "no browser: " + BROWSER + " and " + DRIVER);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--force-prefers-reduced-motion",
        "--disable-dev-shm-usage");
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .withSilent(true)
                .build(),
            options);
    browser.manage().window().setSize(new Dimension(1280, 1000));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void wideWindow() {
    browser.manage().window().setSize(new Dimension(1280, 1000));
  }

  private void openReport(String text) throws IOException {
    ReportFixture.write(run, text);
    browser.get(run.resolve(ReportFixture.FOLDER).resolve("report.html").toUri().toString());
  }

  private static void press(CharSequence keys) {
    new Actions(browser).sendKeys(keys).perform();
  }

  private static WebElement pressed() {
    return browser.findElement(By.cssSelector("[data-decide][aria-pressed=true]"));
  }

  private static void waitFor(String selector) {
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(b -> !b.findElements(By.cssSelector(selector)).isEmpty());
  }

  @Test
  void aFindingIsAcceptedByKeyboardAndStillIsAfterReloading() throws IOException {
    openReport("Fournitures");
    browser.findElement(By.id("shortcuts")).click();
    press("j");
    assertEquals("t01-aaaa", browser.switchTo().activeElement().getDomAttribute("data-finding"));
    press("a");
    waitFor("#f-t01-aaaa [data-decide=accepted][aria-pressed=true]");
    browser.navigate().refresh();
    waitFor("#f-t01-aaaa [data-decide=accepted][aria-pressed=true]");
    assertTrue(browser.findElement(By.id("decided")).getText().startsWith("1 "));
    ((JavascriptExecutor) browser).executeScript("localStorage.clear()");
  }

  @Test
  void theListOfFindingsLeadsToEachAndTellsWhatIsDecided() throws IOException {
    openReport("Fournitures");
    browser.findElement(By.cssSelector(".list a[href='#f-t01-aaaa']")).click();
    assertTrue(browser.getCurrentUrl().endsWith("#f-t01-aaaa"));
    assertEquals("", browser.findElement(By.cssSelector("[data-decided=t01-aaaa]")).getText());
    browser.findElement(By.cssSelector("#f-t01-aaaa [data-decide=accepted]")).click();
    assertEquals(
        "Retenue", browser.findElement(By.cssSelector("[data-decided=t01-aaaa]")).getText());
    ((JavascriptExecutor) browser).executeScript("localStorage.clear()");
  }

  @Test
  void withShortcutsOffAKeyDecidesNothing() throws IOException {
    openReport("Fournitures");
    browser.findElement(By.id("next")).sendKeys(Keys.ENTER);
    press("a");
    assertTrue(browser.findElements(By.cssSelector("[aria-pressed=true]")).isEmpty());
  }

  @Test
  void throughTheReviewServerTheDecisionIsInTheFile() throws IOException {
    ReportFixture.write(run, "Fournitures");
    try (ReviewServer server = ReviewServer.start(run, 0)) {
      String report = server.address().resolve(ReportFixture.FOLDER + "/report.html").toString();
      browser.get(report);
      browser.findElement(By.cssSelector("#f-t05-bbbb [data-decide=rejected]")).click();
      waitFor("#f-t05-bbbb [data-decide=rejected][aria-pressed=true]");
      new WebDriverWait(browser, Duration.ofSeconds(10))
          .until(b -> Files.exists(run.resolve("decisions.jsonl")));
      browser.get(report);
      waitFor("#f-t05-bbbb [data-decide=rejected][aria-pressed=true]");
      assertEquals("rejected", pressed().getDomAttribute("data-decide"));
    }
    String log = Files.readString(run.resolve("decisions.jsonl"));
    assertTrue(log.contains("\"finding\":\"t05-bbbb\"") && log.contains("\"rejected\""), log);
  }

  @Test
  void aValueOpensItsPageWithItsBox() throws IOException {
    openReport("Fournitures");
    browser.findElement(By.cssSelector("#f-t01-aaaa tr.stated a.src")).click();
    waitFor("#viewer[open] rect.stated");
    assertEquals("298", browser.findElement(By.cssSelector("#viewer rect")).getDomAttribute("x"));
    assertEquals(
        "0 0 595 842",
        browser.findElement(By.cssSelector("#viewer svg")).getDomAttribute("viewBox"),
        "boxes are drawn in points, whatever the picture's pixels");
    press(Keys.ESCAPE);
    assertTrue(browser.findElements(By.cssSelector("#viewer[open]")).isEmpty());
  }

  @Test
  void hostileTextIsOnlyText() throws IOException {
    openReport(HOSTILE + "x".repeat(1_000_000));
    Object hacked = browser.executeScript("return window.hacked === undefined");
    assertEquals(true, hacked);
    assertTrue(browser.findElement(By.tagName("body")).getText().contains("<script>"));
    browser.get(run.resolve("index.html").toUri().toString());
    assertEquals(true, browser.executeScript("return window.hacked === undefined"));
  }

  @Test
  void theIndexFindsAnAmountHoweverItIsTyped() throws IOException {
    ReportFixture.write(run, "Fournitures");
    browser.get(run.resolve("index.html").toUri().toString());
    browser.findElement(By.id("search")).sendKeys("36 0");
    waitFor("#results li a");
    assertTrue(
        browser
            .findElement(By.cssSelector("#results a"))
            .getDomAttribute("href")
            .endsWith("budget/report.html#page-1-300-140-380-152"));
    browser.findElement(By.cssSelector("#results a")).click();
    waitFor("#viewer[open] rect.stated");
  }

  @Test
  void theIndexFiltersAndSorts() throws IOException {
    ReportFixture.write(run, "Fournitures");
    browser.get(run.resolve("index.html").toUri().toString());
    browser.findElement(By.cssSelector("#documents th button")).click();
    assertEquals(
        "ascending",
        browser.findElement(By.cssSelector("#documents th")).getDomAttribute("aria-sort"));
    browser.findElement(By.id("filter")).sendKeys("introuvable");
    assertFalse(browser.findElement(By.cssSelector("#documents tbody tr")).isDisplayed());
  }

  @Test
  void aFilterLeavesWhatIsStillToBeDecidedAndWhatIsAtHand() throws IOException {
    openReport("Fournitures");
    new Select(browser.findElement(By.id("by-decision"))).selectByValue("open");
    assertTrue(browser.findElement(By.id("shown")).getText().startsWith("2 "));
    browser.findElement(By.id("next")).click();
    browser.findElement(By.cssSelector("#f-t01-aaaa [data-decide=accepted]")).click();
    assertTrue(
        browser.findElement(By.id("f-t01-aaaa")).isDisplayed(), "nothing jumps from the hand");
    browser.findElement(By.id("next")).click();
    assertFalse(browser.findElement(By.id("f-t01-aaaa")).isDisplayed());
    assertFalse(browser.findElement(By.cssSelector("[data-row=t01-aaaa]")).isDisplayed());
    assertEquals("t05-bbbb", browser.switchTo().activeElement().getDomAttribute("data-finding"));
    new Select(browser.findElement(By.id("by-severity"))).selectByValue("ERROR");
    assertEquals(
        "Aucune anomalie ne répond à ce choix.", browser.findElement(By.id("shown")).getText());
    browser.get(run.resolve("index.html").toUri().toString());
    assertEquals("1", browser.findElement(By.cssSelector("[data-findings]")).getText());
    ((JavascriptExecutor) browser).executeScript("localStorage.clear()");
  }

  @Test
  void twoWindowsOfOneReviewKeepEachOthersDecisions() throws IOException {
    ReportFixture.write(run, "Fournitures");
    String first = browser.getWindowHandle();
    try (ReviewServer server = ReviewServer.start(run, 0)) {
      String report = server.address().resolve(ReportFixture.FOLDER + "/report.html").toString();
      browser.get(report);
      waitFor("#kept");
      browser.switchTo().newWindow(WindowType.TAB);
      browser.get(report);
      browser.findElement(By.cssSelector("#f-t01-aaaa [data-decide=accepted]")).click();
      waitFor("#f-t01-aaaa [data-decide=accepted][aria-pressed=true]");
      browser.close();
      browser.switchTo().window(first);
      browser.findElement(By.cssSelector("#f-t05-bbbb [data-decide=rejected]")).click();
      waitFor("#f-t05-bbbb [data-decide=rejected][aria-pressed=true]");
      waitFor("#f-t01-aaaa [data-decide=accepted][aria-pressed=true]");
    }
    assertEquals(2, Files.readAllLines(run.resolve("decisions.jsonl")).size());
  }

  @ParameterizedTest
  @CsvSource({"fr, 500", "en, 1280"})
  void noPageHasASeriousAccessibilityViolation(String language, int width) throws IOException {
    browser.manage().window().setSize(new Dimension(width, 900));
    ReportFixture.write(run, "Fournitures", Locale.forLanguageTag(language));
    for (String page : PAGES) {
      browser.get(run.resolve(page).toUri().toString());
      assertEquals(List.of(), violations(), page);
    }
  }

  @Test
  void atThreeHundredTwentyPixelsNothingIsReadByScrollingSideways() throws IOException {
    ReportFixture.write(run, "Fournitures");
    // A headless window has a minimum width; the emulated screen has not.
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 320, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    try {
      for (String page : PAGES) {
        browser.get(run.resolve(page).toUri().toString());
        Object wide =
            browser.executeScript(
                "return [document.documentElement, ...document.querySelectorAll('.stack, .wide')]"
                    + ".filter(e => e.scrollWidth > e.clientWidth + 1 || innerWidth !== 320)"
                    + ".map(e => e.outerHTML.slice(0, 80))");
        assertEquals(List.of(), wide, page);
      }
    } finally {
      browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  @Test
  void theFindingsOfACorpusDocumentAreSteppedThroughAndOneIsAccepted() throws IOException {
    ReportFixture.write(run, "Fournitures");
    copy(Path.of("extracted", "commune-pv-saint-aubert"), run.resolve("commune-pv-saint-aubert"));
    try (ReviewServer server = ReviewServer.start(run, 0)) {
      browser.get(server.address().resolve("commune-pv-saint-aubert/report.html").toString());
      assertEquals(List.of(), violations());
      List<String> ids =
          browser.findElements(By.cssSelector(".finding")).stream()
              .map(finding -> finding.getDomAttribute("data-finding"))
              .toList();
      assertTrue(ids.size() > 2, "the document has planted errors");
      browser.findElement(By.id("shortcuts")).click();
      press("jj");
      WebElement second = browser.switchTo().activeElement();
      assertEquals(ids.get(1), second.getDomAttribute("data-finding"));
      press("a");
      waitFor("#f-" + ids.get(1) + " [data-decide=accepted][aria-pressed=true]");
      browser.navigate().refresh();
      waitFor("#f-" + ids.get(1) + " [data-decide=accepted][aria-pressed=true]");
    }
    String log = Files.readString(run.resolve("decisions.jsonl"));
    assertTrue(log.contains("\"accepted\""), log);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> entries = Files.walk(from)) {
      for (Path entry : entries.toList()) {
        Files.copy(entry, to.resolve(from.relativize(entry)));
      }
    }
  }

  /** The ids of axe's serious and critical violations, with the first element of each. */
  @SuppressWarnings("unchecked")
  private static List<String> violations() throws IOException {
    try (InputStream in = PagesInABrowserTest.class.getResourceAsStream("/axe.min.js")) {
      browser.executeScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    Object result =
        browser.executeAsyncScript(
            "const done = arguments[0]; axe.run(document).then(r => done(r.violations"
                + ".filter(v => ['serious', 'critical'].includes(v.impact))"
                + ".map(v => ({id: v.id, at: v.nodes[0].html}))));");
    return ((List<Map<String, String>>) result)
        .stream().map(v -> v.get("id") + " " + v.get("at")).toList();
  }
}
