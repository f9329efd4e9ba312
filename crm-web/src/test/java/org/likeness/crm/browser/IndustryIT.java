package org.likeness.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.likeness.crm.web.api.Caller;
import org.openqa.selenium.By;

class IndustryIT {
    private static final By TOAST = By.cssSelector(".toast");
    private static final By UNDO = By.cssSelector(".toast form button");
    private static final Caller ADMIN = Caller.admin();

    private final String stamp = " " + System.nanoTime();
    private final String money = "金融" + stamp;
    private final String finance = "Finance" + stamp;

    @Test
    void an_industry_is_merged_into_another_with_the_rule_that_asks_for_it_and_all_of_it_is_taken_back() {
        var account = ADMIN.post("accounts", Map.of("name", "Bank", "industry", money))
                .id();
        var lead =
                ADMIN.post("leads", Map.of("name", "Fund", "industry", money)).id();
        ADMIN.post("leads", Map.of("name", "Broker", "industry", finance));
        var me = ADMIN.get("users?limit=1").json().at("/items/0/id").asText();
        var rule = ADMIN.post(
                        "assignment-rules",
                        Map.of("name", "Banks", "active", false, "industries", List.of(money), "takers", List.of(me)))
                .id();
        var admin = Visitor.signedIn();

        renames(admin, money, finance);
        admin.reads(TOAST, "“" + money + "” is “" + finance + "” from now on: 2 records changed");
        assertThat(industry("accounts", account)).isEqualTo(finance);
        assertThat(industry("leads", lead)).isEqualTo(finance);
        assertThat(ADMIN.get("assignment-rules/" + rule)
                        .json()
                        .at("/industries/0")
                        .asText())
                .isEqualTo(finance);
        assertThat(ADMIN.get("field-changes?kind=leads&record=" + lead).text()).contains(money, finance);
        admin.reads(summary(finance), "1 account · 2 leads");

        admin.clicks(UNDO);
        admin.reads(TOAST, "2 records are as they were");
        assertThat(industry("accounts", account)).isEqualTo(money);
        assertThat(industry("leads", lead)).isEqualTo(money);
        assertThat(ADMIN.get("assignment-rules/" + rule)
                        .json()
                        .at("/industries/0")
                        .asText())
                .isEqualTo(money);
        ADMIN.header("If-Match", "*").delete("assignment-rules/" + rule);
        assertThat(admin.console()).isEmpty();
    }

    @Test
    void a_name_is_offered_before_anybody_has_it_renamed_retired_deleted_and_back() {
        var admin = Visitor.signedIn();
        admin.opens("settings/lists/industries");
        admin.types(By.id("f-name"), finance);
        admin.clicks(By.xpath("//form[.//input[@id='f-name']]//button"));
        admin.reads(TOAST, finance);
        admin.opens("leads/new");
        admin.finds(By.id("f-industry"));
        assertThat(admin.script("return [...document.querySelectorAll('#l-industry option')].map(o => o.value)"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains(finance);

        renames(admin, finance, money);
        admin.reads(TOAST, "Saved “" + money + "”");
        admin.clicks(UNDO);
        admin.reads(summary(finance), "not used yet");
        presses(admin, finance, "Retire");
        admin.reads(TOAST, "not offered any more");
        assertThat(ADMIN.get("industries?name=" + finance.replace(" ", "%20"))
                        .json()
                        .at("/items/0/retired")
                        .asBoolean())
                .isTrue();
        admin.clicks(UNDO);
        admin.reads(TOAST, "is back");
        presses(admin, finance, "Delete");
        admin.reads(TOAST, "Deleted");
        admin.clicks(UNDO);
        admin.reads(TOAST, "is back");
        admin.finds(summary(finance));
        presses(admin, finance, "Delete");
        admin.reads(TOAST, "Deleted");
    }

    @Test
    void more_records_than_somebody_waits_for_are_changed_and_brought_back_by_a_job() {
        imports(IntStream.range(0, 520).mapToObj(n -> "Firm " + n + "," + money));
        var admin = Visitor.signedIn();
        var before = "leads?count=true&limit=1&industry=" + money.replace(" ", "%20");
        var all = "leads?count=true&limit=1&industry=" + finance.replace(" ", "%20");

        renames(admin, money, finance);
        admin.reads(TOAST, "520 records; Jobs shows how far it is");
        admin.focuses(UNDO); // a toast stays while it has the focus
        awaits(all, 520);
        admin.clicks(UNDO);
        admin.reads(TOAST, "520 records get their old industry back; Jobs shows how far it is");
        awaits(all, 0);
        awaits(before, 520);
        admin.opens("jobs");
        admin.reads(By.xpath("(//tr[contains(., 'Rename an industry')])[1]"), "done");
    }

    private static void awaits(String list, int total) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> ADMIN.get(list).json().path("total").asInt() == total);
    }

    private static void imports(Stream<String> rows) {
        var asked = ADMIN.header("Content-Type", "multipart/form-data; boundary=part")
                .post(
                        "imports",
                        """
                        --part\r
                        Content-Disposition: form-data; name="spec"\r
                        Content-Type: application/json\r
                        \r
                        {"kind":"leads","columns":{"firm":"name","trade":"industry"}}\r
                        --part\r
                        Content-Disposition: form-data; name="file"; filename="file.csv"\r
                        \r
                        firm,trade
                        %s\r
                        --part--\r
                        """
                                .formatted(rows.collect(Collectors.joining("\n"))));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> ADMIN.get("imports/" + asked.id())
                .json()
                .path("status")
                .asText()
                .equals("COMPLETED"));
    }

    private static String industry(String kind, String id) {
        return ADMIN.get(kind + "/" + id).json().path("industry").asText();
    }

    private static void renames(Visitor admin, String from, String to) {
        admin.opens("settings/lists/industries");
        admin.clicks(summary(from));
        admin.types(By.xpath(entry(from) + "//input[@name='name']"), to);
        admin.clicks(By.xpath(entry(from) + "//button[.='Rename']"));
    }

    private static void presses(Visitor admin, String name, String button) {
        admin.clicks(summary(name));
        admin.clicks(By.xpath(entry(name) + "//button[.='" + button + "']"));
    }

    private static By summary(String name) {
        return By.xpath(entry(name) + "/summary");
    }

    private static String entry(String name) {
        return "//details[.//b[.='" + name + "']]";
    }
}
