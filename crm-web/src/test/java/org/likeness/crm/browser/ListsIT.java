package org.likeness.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.crm.launch.RunningLikeness;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

class ListsIT {

    @Test
    void ticked_leads_are_changed_and_brought_back_and_a_filtered_list_is_kept_under_a_name() throws Exception {
        var browser = Browser.fresh("sign-in");
        for (var name : List.of("Mill", "Foundry", "Dairy")) {
            make("leads", "{\"name\":\"Listed " + name + "\"}");
        }
        signIn(browser);

        browser = Browser.at("leads?sort=name&q=Listed");
        browser.findElements(By.cssSelector("td.pick input")).subList(0, 2).forEach(WebElement::click);
        assertThat(browser.findElement(By.cssSelector("[data-chosen]")).getText())
                .isEqualTo("2");
        browser.findElement(By.xpath("//form[@id='bulk']//summary[contains(., 'Edit')]"))
                .click();
        new Select(browser.findElement(By.id("f-bulk-field"))).selectByVisibleText("City");
        awaited(browser, By.cssSelector("#bulk-value [name=value][form=bulk]")).sendKeys("Lyon");
        browser.findElement(By.cssSelector(".bulk [value=edit]")).click();
        assertThat(awaited(browser, By.cssSelector(".toast")).getText()).contains("2 records changed.");

        filterByCity(browser);
        assertThat(rows(browser)).containsExactly("Listed Dairy", "Listed Foundry");
        browser.findElement(By.cssSelector(".tabs-line summary")).click();
        awaited(browser, By.id("f-view-name")).sendKeys("In Lyon");
        browser.findElement(By.cssSelector(".tabs-line .form button")).click();
        assertThat(awaited(browser, By.cssSelector(".toast")).getText()).contains("View In Lyon saved.");
        assertThat(browser.findElement(By.cssSelector(".tabs a[aria-current]")).getText())
                .isEqualTo("In Lyon 2");
        assertThat(browser.getCurrentUrl()).contains("city=Lyon").contains("view=");

        browser = Browser.at("leads?sort=name&q=Listed");
        browser.findElement(By.cssSelector("[data-all]")).click();
        browser.findElement(By.cssSelector(".bulk [value=delete]")).click();
        assertThat(awaited(browser, By.cssSelector(".toast")).getText()).contains("3 records deleted.");
        browser.findElement(By.cssSelector(".toast button")).click();
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(b -> b.findElement(By.cssSelector(".toast")).getText().contains("3 records are as they were."));
        assertThat(rows(browser)).hasSize(3);
        assertThat(browser.manage().logs().get("browser").getAll()).isEmpty();
    }

    @Test
    void a_contact_is_opened_from_its_account_and_deleted_and_brought_back() throws Exception {
        var browser = Browser.fresh("sign-in");
        var account = idIn(make("accounts", "{\"name\":\"Brandt Works\"}"));
        make("contacts", "{\"name\":\"Jonas Brandt\",\"buyingRole\":\"CHAMPION\",\"account\":\"" + account + "\"}");
        signIn(browser);

        browser = Browser.at("accounts/" + account);
        browser.findElement(By.linkText("Jonas Brandt")).click();
        assertThat(awaited(browser, By.cssSelector(".record-head .titles")).getText())
                .contains("Jonas Brandt", "champions us");
        browser.findElement(By.id("f-text")).sendKeys("Asked for the annex.");
        browser.findElement(By.cssSelector(".composer .primary")).click();
        awaited(browser, By.xpath("//*[@class='timeline']//p[.='Asked for the annex.']"));

        browser.findElement(By.cssSelector(".actions form[action$='/delete'] button"))
                .click();
        awaited(browser, By.cssSelector(".toast button")).click();
        assertThat(awaited(browser, By.cssSelector(".record-head h1")).getText())
                .isEqualTo("Jonas Brandt");
        assertThat(browser.manage().logs().get("browser").getAll()).isEmpty();
    }

    @Test
    void two_people_change_one_account_and_only_the_field_that_both_changed_is_asked_about() throws Exception {
        var browser = Browser.fresh("sign-in");
        var account = idIn(make("accounts", "{\"name\":\"Two Desks\",\"industry\":\"Steel\",\"city\":\"Bremen\"}"));
        signIn(browser);
        browser = Browser.at("accounts/" + account + "/edit");
        change("accounts/" + account, "{\"industry\":\"Rubber\",\"city\":\"Ulm\"}");

        var industry = awaited(browser, By.name("industry"));
        industry.clear();
        industry.sendKeys("Glass");
        browser.findElement(By.cssSelector("form.form .primary")).click();
        assertThat(awaited(browser, By.id("e-industry")).getText()).contains("They wrote meanwhile: Rubber");
        assertThat(browser.findElement(By.name("industry")).getAttribute("value"))
                .isEqualTo("Glass");
        assertThat(browser.findElement(By.name("city")).getAttribute("value")).isEqualTo("Ulm");

        browser.findElement(By.cssSelector("form.form .primary")).click();
        assertThat(awaited(browser, By.cssSelector(".record .facts")).getText()).contains("Glass", "Ulm");
        // the browser itself notes the refusal, and nothing else
        assertThat(browser.manage().logs().get("browser").getAll()).isNotEmpty().allMatch(entry -> entry.getMessage()
                .contains("422"));
    }

    private static String idIn(String json) {
        return json.replaceAll("(?s)^.*?\"id\":\"([^\"]+)\".*$", "$1");
    }

    private static void filterByCity(WebDriver browser) {
        browser.findElement(By.cssSelector(".filters summary")).click();
        new Select(awaited(browser, By.id("f-add"))).selectByVisibleText("City");
        awaited(browser, By.id("f-value")).sendKeys("Lyon");
        browser.findElement(By.cssSelector(".filters .form .primary")).click();
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(b -> b.getCurrentUrl().contains("city=Lyon")
                        && !b.findElements(By.cssSelector(".filters > .chip")).isEmpty());
    }

    private static WebElement awaited(WebDriver browser, By what) {
        return new WebDriverWait(browser, Duration.ofSeconds(20)).until(b -> b.findElements(what).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    private static List<String> rows(WebDriver browser) {
        return browser.findElements(By.cssSelector("td.name > a")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private static void signIn(WebDriver browser) {
        browser.findElement(By.name("name")).sendKeys(RunningLikeness.ADMIN);
        browser.findElement(By.name("password")).sendKeys(RunningLikeness.PASSWORD);
        browser.findElement(By.cssSelector("form.form button")).click();
        awaited(browser, By.cssSelector(".app main"));
    }

    private static String make(String kind, String json) throws IOException, InterruptedException {
        return send("POST", kind, json);
    }

    private static void change(String path, String json) throws IOException, InterruptedException {
        send("PATCH", path, json);
    }

    private static String send(String method, String path, String json) throws IOException, InterruptedException {
        var basic =
                Base64.getEncoder().encodeToString((RunningLikeness.ADMIN + ":" + RunningLikeness.PASSWORD).getBytes());
        var token = send("POST", "tokens", "Basic " + basic, "{}").replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        return send(method, path, "Bearer " + token, json);
    }

    private static String send(String method, String path, String authorization, String body)
            throws IOException, InterruptedException {
        URI address = RunningLikeness.get().address("api/v1/" + path);
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method(method, BodyPublishers.ofString(body))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isBetween(200, 201);
        return answer.body();
    }
}
