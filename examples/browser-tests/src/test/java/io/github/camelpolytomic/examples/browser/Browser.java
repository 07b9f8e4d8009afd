package io.github.camelpolytomic.examples.browser;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A headless Chromium for a test class. Without one the class is skipped, or fails with {@code -Dbrowser.required=true}.
 * A test fails when the console has a message: a script error, or a request that the page's own policy blocks.
 */
final class Browser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final Optional<Path> CHROMIUM = program("CHROMIUM", "chromium", "chromium-browser", "google-chrome");
    private static final Optional<Path> DRIVER = program("CHROMEDRIVER", "chromedriver");
    private static final String MISSING = "Install Chromium and its driver (on Debian the packages chromium and"
            + " chromium-driver), or name the two programs in CHROMIUM and CHROMEDRIVER.";

    private ChromeDriver driver;

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean isThere = CHROMIUM.isPresent() && DRIVER.isPresent();
        assumeTrue(isThere || Boolean.getBoolean("browser.required"), MISSING);
        assertThat(isThere).as(MISSING).isTrue();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.get().toFile());
        // containers have no sandbox and little shared memory; only our own pages are opened
        options.addArguments("--headless", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars");
        options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL"));
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.get().toFile())
                        .build(),
                options);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(driver.manage().logs().get(LogType.BROWSER)).isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (driver != null) {
            driver.quit();
        }
    }

    /** Opens the page at its top in a wide window. */
    void open(URI page) {
        open(page, 1280, "screen", "light");
    }

    /** Opens the page in a window of this width, for a medium and a color scheme. */
    void open(URI page, int width, String medium, String scheme) {
        // from the same page it would be a jump within it
        driver.get("about:blank");
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 860, "deviceScaleFactor", 1, "mobile", width < 600));
        List<?> features = List.of(Map.of("name", "prefers-color-scheme", "value", scheme));
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", medium, "features", features));
        driver.get(page.toString());
    }

    String title() {
        return driver.getTitle();
    }

    /** The texts of the visible elements. */
    List<String> visible(String selector) {
        return texts("""
                return [...document.querySelectorAll(arguments[0])]
                  .filter(e => e.checkVisibility({opacityProperty: true, visibilityProperty: true}))
                  .map(e => e.innerText.replace(/\\s+/g, ' ').trim())""", selector);
    }

    /** A number that an expression of JavaScript has in the page. */
    double number(String expression) {
        return ((Number) driver.executeScript("return " + expression)).doubleValue();
    }

    /** Scrolls to this part of the page's height. */
    void scrollTo(double part) {
        driver.executeScript("scrollTo(0, document.documentElement.scrollHeight * arguments[0])", part);
    }

    /** The distances of the element from the window's sides, on the left from the navigation where that fills the side. */
    List<Long> margins(String selector) {
        List<?> margins = (List<?>) driver.executeScript("""
                const box = document.querySelector(arguments[0]).getBoundingClientRect();
                const nav = document.querySelector('nav')?.getBoundingClientRect();
                const left = nav && nav.height >= innerHeight ? nav.right : 0;
                return [box.left - left, document.documentElement.clientWidth - box.right].map(Math.round)""", selector);
        return margins.stream().map(margin -> ((Number) margin).longValue()).toList();
    }

    /** The left sides of the cells of each table row, each list once. */
    List<String> columns(String rows) {
        return texts("""
                const sides = (row) => [...row.children].map(c => Math.round(c.getBoundingClientRect().left)).join(' ');
                return [...new Set([...document.querySelectorAll(arguments[0])].map(sides))]""", rows);
    }

    /** Runs no script of the pages that are opened, or does so again. */
    void withoutScripts(boolean isWithout) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", isWithout));
    }

    /** Types where the focus is. */
    void type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Clicks the first element. */
    void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    /** Clicks the link with this text. */
    void follow(String selector, String text) {
        driver.findElements(By.cssSelector(selector)).stream()
                .filter(link -> link.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link " + text))
                .click();
    }

    /** Waits until the top of the element is in the window, with nothing in front of it. */
    void awaitInView(String selector) {
        await(selector).until(() -> (boolean) driver.executeScript("""
                const element = document.querySelector(arguments[0]);
                const box = element?.getBoundingClientRect();
                return element !== null && box.top > -1 && box.top < innerHeight && element.contains(
                  document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height, 40) / 2))""", selector));
    }

    /** The texts that are pale, cut off or outside of the window. */
    List<String> unreadable() throws IOException {
        try (InputStream script = Browser.class.getResourceAsStream("/readability.js")) {
            return texts(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private List<String> texts(String script, Object... arguments) {
        List<?> texts = (List<?>) driver.executeScript(script, arguments);
        return texts.stream().map(String::valueOf).toList();
    }

    private static Optional<Path> program(String variable, String... names) {
        return Stream.concat(
                        Stream.ofNullable(System.getenv(variable)).map(Path::of),
                        Stream.of(System.getenv("PATH").split(File.pathSeparator))
                                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name))))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
