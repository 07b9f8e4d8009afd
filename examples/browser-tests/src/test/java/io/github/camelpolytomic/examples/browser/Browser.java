package io.github.camelpolytomic.examples.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A browser with one page open, as somebody uses it who has eyes, a mouse and a keyboard. */
final class Browser implements AutoCloseable {

    private static final String UNREADABLE = resource("unreadable.js");

    private final ChromeDriver driver;
    private String page;

    Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Opens the page anew, at its top, in a wide window by day. */
    void open(URI address) {
        window(1280, 860, 1, false);
        load(address);
    }

    /** Opens it as on a phone. */
    void openNarrow(URI address) {
        window(390, 844, 1.5, true);
        load(address);
    }

    void dark() {
        show("screen", "dark");
    }

    /** As it is printed. */
    void paper() {
        show("print", "light");
    }

    String title() {
        return driver.getTitle();
    }

    /** What the address has behind its number sign; empty when it has none. */
    String fragment() {
        String address = driver.getCurrentUrl();
        return address.substring(Math.min(page.length() + 1, address.length()));
    }

    /** The texts, as shown, of those elements that are not hidden by anything. */
    List<String> seen(String selector) {
        return texts(script(
                "return [...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility({opacityProperty:"
                        + " true, visibilityProperty: true})).map(e => e.innerText.replace(/\\s+/g, ' ').trim())",
                selector));
    }

    WebElement element(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** The link with this text, below a part of the page. */
    WebElement link(String selector, String text) {
        return driver.findElements(By.cssSelector(selector + " a")).stream()
                .filter(link -> link.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link is called " + text));
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Presses keys, one after the other, wherever the focus is. */
    void type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void back() {
        driver.navigate().back();
    }

    /** Waits until all of the element is in the window, with nothing in front of it. */
    void awaitInView(WebElement element) {
        await().until(() -> isInView(element));
    }

    boolean isInView(WebElement element) {
        return (boolean) script("""
                const box = arguments[0].getBoundingClientRect();
                const there = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height, 40) / 2);
                // less than a pixel may be missing: browsers scroll by whole ones
                return box.top > -1 && Math.min(box.bottom, box.top + 200) < innerHeight + 1 && arguments[0].contains(there);
                """, element);
    }

    String style(WebElement element, String property) {
        return element.getCssValue(property);
    }

    /** What of the page is hard to read or out of reach, in words. */
    List<String> unreadable() {
        return texts(script(UNREADABLE));
    }

    byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    void assertNothingWasLoadedOrComplainedOf() {
        assertThat(driver.manage().logs().get(LogType.BROWSER))
                .as("the browser's console")
                .isEmpty();
        assertThat(requests()).as("what the browser asked for").containsOnly(page);
        page = null;
    }

    @Override
    public void close() {
        driver.quit();
    }

    private void load(URI address) {
        if (page != null) {
            assertNothingWasLoadedOrComplainedOf();
        }
        page = address.toString();
        // from the same page it would be a jump within it
        driver.get("about:blank");
        show("screen", "light");
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.manage().logs().get(LogType.BROWSER);
        driver.get(page);
        new Actions(driver).moveToLocation(0, 0).perform();
    }

    private List<String> requests() {
        return StreamSupport.stream(
                        driver.manage().logs().get(LogType.PERFORMANCE).spliterator(), false)
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> (Map<?, ?>) ((Map<?, ?>) new Json().toType(message, Map.class)).get("message"))
                .map(message -> (Map<?, ?>) ((Map<?, ?>) message.get("params")).get("request"))
                .map(request -> String.valueOf(request.get("url")))
                .toList();
    }

    private void window(int width, int height, double pixels, boolean phone) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", pixels, "mobile", phone));
        driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", phone));
    }

    private void show(String medium, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", medium, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private static String resource(String name) {
        try (InputStream script = Browser.class.getResourceAsStream("/" + name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Object result) {
        return ((List<?>) result).stream().map(String::valueOf).toList();
    }
}
