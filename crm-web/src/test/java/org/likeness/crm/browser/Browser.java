package org.likeness.crm.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.likeness.crm.launch.RunningLikeness;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * One Chromium for all browser tests of this JVM, pointed at a {@link RunningLikeness}. Where no browser is installed, the
 * test that asks for it is skipped and says so.
 */
public final class Browser {
    private static final List<String> PLACES = List.of("/usr/bin", "/usr/lib/chromium", "/snap/bin", "/usr/local/bin");

    private static ChromeDriver driver;

    private Browser() {}

    /** The browser, at the given path and without any cookies. */
    public static WebDriver fresh(String path) {
        return fresh(RunningLikeness.get(), path);
    }

    static ChromeDriver fresh(RunningLikeness house, String path) {
        var browser = at(house, path);
        browser.manage().deleteAllCookies();
        browser.manage().logs().get("browser"); // what earlier tests left there is theirs
        browser.get(house.address(path).toString());
        return browser;
    }

    /** The browser, at the given path of the house, signed in as it was before. */
    static synchronized ChromeDriver at(RunningLikeness house, String path) {
        if (driver == null) {
            driver = start();
            Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
        }
        driver.get(house.address(path).toString());
        return driver;
    }

    private static ChromeDriver start() {
        var chromium = find("chromium", "chromium-browser", "google-chrome");
        var chromedriver = find("chromedriver", "chromium.chromedriver");
        Assumptions.assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "skipped: no Chromium with chromedriver is installed");
        var options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en-US",
                "--window-size=1440,900");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        var started = new ChromeDriver(service, options);
        started.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
        return started;
    }

    private static Optional<Path> find(String... names) {
        return PLACES.stream()
                .flatMap(place -> List.of(names).stream().map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
