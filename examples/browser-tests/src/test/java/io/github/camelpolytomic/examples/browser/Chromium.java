package io.github.camelpolytomic.examples.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The Chromium of this machine and its driver; neither is ever downloaded. */
record Chromium(Path browser, Path driver) {

    static final String HOW_TO_GET_IT =
            "There is no Chromium to read the pages with. Install it and its driver (on Debian"
                    + " the packages chromium and chromium-driver), or name the two programs in CHROMIUM and CHROMEDRIVER.";

    // Selenium warns of every Chromium that is newer than itself; of what may differ there, nothing is used
    private static final Logger PROTOCOL = Logger.getLogger("org.openqa.selenium.devtools");

    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            // a mouse: a pointer that is fine and can hover
            "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4",
            // root, and most containers, can have no sandbox, and little shared memory; no page but ours is opened
            "--no-sandbox",
            "--disable-dev-shm-usage");

    static Optional<Chromium> find() {
        return program("CHROMIUM", "chromium", "chromium-browser", "google-chrome")
                .flatMap(browser ->
                        program("CHROMEDRIVER", "chromedriver").map(driver -> new Chromium(browser, driver)));
    }

    /** Starts it with a profile that is new and that its driver takes away at the end. */
    ChromeDriver start() {
        PROTOCOL.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments(ARGUMENTS);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .usingAnyFreePort()
                .withEnvironment(Map.of("LC_ALL", "C.UTF-8"))
                .build();
        return new ChromeDriver(service, options);
    }

    private static Optional<Path> program(String variable, String... names) {
        String named = System.getenv(variable);
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
