package org.likeness.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.likeness.crm.launch.RunningLikeness;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Somebody in front of the browser: looks until the thing is there and then acts, as people do. A page that is replaced
 * between the look and the act is looked at again, so no step depends on how fast a page comes.
 */
final class Visitor {
    private static final String SEEN =
            """
            const framed = one => getComputedStyle(one).outlineStyle !== 'none' && parseFloat(getComputedStyle(one).outlineWidth) > 0;
            const here = document.activeElement;
            if (here === document.body) return true;
            for (let at = here, up = 0; at && up < 4; at = at.parentElement, up++) if (framed(at)) return true;
            return [...(here.labels || [])].some(framed) || here.outerHTML.slice(0, 200)""";

    private final RunningLikeness house;
    private final ChromeDriver browser;

    private Visitor(RunningLikeness house, ChromeDriver browser) {
        this.house = house;
        this.browser = browser;
    }

    /** The administrator, signed in anew. */
    static Visitor signedIn() {
        return signedIn(RunningLikeness.get());
    }

    static Visitor signedIn(RunningLikeness house) {
        var visitor = atTheDoor(house);
        visitor.signsIn();
        return visitor;
    }

    /** Somebody who sees the sign-in page. */
    static Visitor atTheDoor(RunningLikeness house) {
        return new Visitor(house, Browser.fresh(house, "sign-in"));
    }

    /** At the sign-in page. */
    void signsIn() {
        signsIn(RunningLikeness.ADMIN);
    }

    /** As somebody who has the password of all. */
    void signsIn(String login) {
        types(By.name("name"), login);
        types(By.name("password"), RunningLikeness.PASSWORD);
        clicks(By.cssSelector("form.form button"));
        finds(By.cssSelector(".app main"));
    }

    /** Nobody is signed in any more, although the page does not know yet. */
    void losesSession() {
        var session = browser.manage().getCookies().stream()
                .filter(cookie -> cookie.isHttpOnly() && !cookie.getName().endsWith("-toast"))
                .toList();
        assertThat(session).isNotEmpty();
        session.forEach(browser.manage()::deleteCookie);
    }

    void opens(String path) {
        Browser.at(house, path);
    }

    void clicks(By what) {
        retrying(what, shown -> {
            shown.click();
            return true;
        });
    }

    /** Writes the text in place of what the field held. */
    void types(By what, String text) {
        retrying(what, shown -> {
            shown.clear();
            shown.sendKeys(text);
            return true;
        });
    }

    void focuses(By what) {
        awaits(page -> {
            ((JavascriptExecutor) page).executeScript("arguments[0].focus()", page.findElement(what));
            return true;
        });
        awaitsFocus(what);
    }

    /** Presses keys wherever the focus is; where the page just takes that away, wherever it comes to rest. */
    void presses(CharSequence... keys) {
        awaits(page -> {
            page.switchTo().activeElement().sendKeys(keys);
            return true;
        });
    }

    /** Goes on with Tab until the focus is there; at every stop on the way one sees where one is. */
    void tabsTo(By what) {
        for (int steps = 0; steps < 200; steps++) {
            if (isAt(what)) {
                return;
            }
            presses(Keys.TAB);
            assertThat(script(SEEN)).as("where one is").isEqualTo(true);
        }
        throw new AssertionError("nobody gets to " + what + " with Tab");
    }

    boolean isAt(By what) {
        return browser.findElements(what).contains(browser.switchTo().activeElement());
    }

    void awaitsFocus(By what) {
        awaits(page -> page.findElements(what).contains(page.switchTo().activeElement()));
    }

    /** Hands files to a field that may not be seen itself. */
    void choosesFiles(By what, Path... files) {
        awaits(page -> {
            for (var file : files) {
                page.findElement(what).sendKeys(file.toString());
            }
            return true;
        });
    }

    void chooses(By what, String option) {
        retrying(what, shown -> {
            new Select(shown).selectByVisibleText(option);
            return true;
        });
    }

    void finds(By what) {
        retrying(what, WebElement::isDisplayed);
    }

    /** Waits until the element's text holds all of these. */
    void reads(By what, String... texts) {
        try {
            retrying(what, shown -> List.of(texts).stream().allMatch(shown.getText()::contains));
        } catch (org.openqa.selenium.TimeoutException never) {
            assertThat(texts(what)).as("%s", what).anySatisfy(text -> assertThat(text)
                    .contains(texts));
        }
    }

    /** Waits until the page shows exactly these, in this order. */
    void lists(By what, String... texts) {
        try {
            awaits(page -> texts(what).equals(List.of(texts)));
        } catch (org.openqa.selenium.TimeoutException never) {
            assertThat(texts(what)).as("%s", what).containsExactly(texts);
        }
    }

    void awaitsAddress(String... parts) {
        awaits(page -> List.of(parts).stream().allMatch(page.getCurrentUrl()::contains));
    }

    String text(By what) {
        return retrying(what, WebElement::getText);
    }

    /** Looks through a window of this size, in a light or a dark room; pages start out in the person's own theme. */
    void looksThrough(int width, int height, boolean dark) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        var scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    }

    /** The window as all journeys have it. */
    void looksAsEver() {
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    }

    Object script(String script, Object... arguments) {
        return browser.executeScript(script, arguments);
    }

    byte[] picture() {
        return browser.getScreenshotAs(OutputType.BYTES);
    }

    String address() {
        return browser.getCurrentUrl();
    }

    String value(By what) {
        return retrying(what, shown -> shown.getDomProperty("value"));
    }

    /** What the browser's console holds since it was last asked. */
    List<LogEntry> console() {
        return browser.manage().logs().get("browser").getAll();
    }

    private List<String> texts(By what) {
        return browser.findElements(what).stream().map(WebElement::getText).toList();
    }

    private <T> T retrying(By what, Function<WebElement, T> act) {
        return awaits(page -> page.findElements(what).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .map(act)
                .filter(done -> !Boolean.FALSE.equals(done))
                .orElse(null));
    }

    private <T> T awaits(Function<WebDriver, T> look) {
        return new WebDriverWait(browser, Duration.ofSeconds(20), Duration.ofMillis(50))
                .ignoring(StaleElementReferenceException.class)
                .ignoring(NoSuchElementException.class)
                .ignoring(ElementNotInteractableException.class)
                .until(page -> staleWhereReplaced(page, look));
    }

    /** The driver has no name of its own for an element that goes while it is being looked at. */
    private static <T> T staleWhereReplaced(WebDriver page, Function<WebDriver, T> look) {
        try {
            return look.apply(page);
        } catch (WebDriverException gone) {
            if (String.valueOf(gone.getMessage()).contains("does not belong to the document")) {
                throw new StaleElementReferenceException("replaced while it was being looked at", gone);
            }
            throw gone;
        }
    }
}
