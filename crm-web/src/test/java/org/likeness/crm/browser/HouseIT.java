package org.likeness.crm.browser;

import static java.util.Collections.singletonMap;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.likeness.crm.launch.RunningLikeness;
import org.likeness.crm.web.api.Caller;
import org.openqa.selenium.By;

class HouseIT {
    private static final By TOAST = By.cssSelector(".toast");

    @Test
    void an_administrator_says_how_the_house_works_and_pages_go_by_it_at_once() {
        var api = Caller.admin();
        var before = api.get("house");
        try {
            var admin = Visitor.signedIn();
            admin.opens("settings/house");
            admin.chooses(By.name("currency"), "EUR Euro");
            admin.chooses(By.name("timeZone"), "Asia/Shanghai");
            admin.clicks(By.cssSelector("input[value=SATURDAY]"));
            admin.clicks(By.cssSelector("form.form .buttons .primary"));
            admin.reads(TOAST, "from now on");
            admin.opens("deals/new");
            assertThat(admin.value(By.name("currency"))).isEqualTo("EUR");
            var now = api.get("house");
            assertThat(now.json().path("timeZone").asText()).isEqualTo("Asia/Shanghai");
            assertThat(now.text()).contains("\"FRIDAY\",\"SATURDAY\"]");

            var late = api.header("If-Match", before.header("ETag"));
            assertThat(late.patch("house", Map.of("currency", "USD")).status()).isEqualTo(412);
            assertThat(api.patch("house", Map.of("currency", "USD")).status()).isEqualTo(428);
            var any = api.header("If-Match", "*");
            assertThat(any.patch("house", Map.of("language", "fr", "timeZone", "Mars"))
                            .text())
                    .contains("\"language\"", "\"timeZone\"");
            assertThat(any.patch("house", Map.of("workingDays", List.of())).status())
                    .isEqualTo(400);
            assertThat(any.patch("house", singletonMap("currency", null)).status())
                    .isEqualTo(400);
            var once = api.header("If-Match", api.get("house").header("ETag"));
            any.patch("house", Map.of("currency", "USD"));
            any.patch("house", Map.of("currency", "EUR"));
            assertThat(once.patch("house", Map.of("currency", "USD")).status())
                    .as("as before, but not unchanged")
                    .isEqualTo(412);
        } finally {
            Map<String, Object> as = new ObjectMapper().convertValue(before.json(), new TypeReference<>() {});
            api.header("If-Match", "*").patch("house", as);
        }
        assertThat(api.get("house").text()).isEqualTo(before.text());
    }

    @Test
    void of_two_changes_by_one_version_at_once_just_one_is_kept() {
        var api = Caller.admin();
        var by = api.header("If-Match", api.get("retraining").header("ETag"));
        try {
            var asked = Stream.of("WEEKLY", "NIGHTLY")
                    .map(schedule -> supplyAsync(() -> by.patch("retraining", Map.of("lead", schedule))))
                    .toList();
            assertThat(asked.stream().map(answer -> answer.join().status())).containsExactlyInAnyOrder(200, 412);
        } finally {
            api.header("If-Match", "*").patch("retraining", Map.of("lead", "OFF"));
        }
    }

    @Test
    void what_an_administrator_chose_on_an_old_page_is_kept_in_the_form_beside_the_reason() {
        var api = Caller.admin();
        var before = api.get("house").json().path("currency").asText();
        try {
            var admin = Visitor.signedIn();
            admin.opens("settings/house");
            api.header("If-Match", "*").patch("house", Map.of("currency", "SEK"));
            admin.chooses(By.name("currency"), "NOK Norwegian Krone");
            admin.clicks(By.cssSelector("form.form .buttons .primary"));
            admin.reads(By.cssSelector(".note.danger"), "Somebody else changed this meanwhile");
            assertThat(admin.value(By.name("currency"))).isEqualTo("NOK");
            assertThat(api.get("house").text()).contains("SEK");
            admin.clicks(By.cssSelector("form.form .buttons .primary"));
            admin.reads(TOAST, "from now on");
            assertThat(api.get("house").text()).contains("NOK");
        } finally {
            api.header("If-Match", "*").patch("house", Map.of("currency", before));
        }
    }

    @Test
    void reasons_of_losses_are_added_renamed_retired_and_taken_up_again() {
        var name = "Price " + System.nanoTime();
        var admin = Visitor.signedIn(RunningLikeness.get());
        admin.opens("settings/lists/loss-reasons");
        admin.types(By.id("f-name"), name);
        admin.clicks(By.xpath("//form[.//input[@id='f-name']]//button"));
        admin.reads(TOAST, name);
        var entry = "//details[.//b[.='" + name + "']]";
        admin.clicks(By.xpath(entry + "/summary"));
        admin.clicks(By.xpath(entry + "//button[.='Retire']"));
        admin.reads(TOAST, "not offered any more");
        admin.clicks(By.cssSelector(".toast form button"));
        admin.reads(TOAST, "is back");
        admin.clicks(By.xpath(entry + "/summary"));
        admin.types(By.xpath(entry + "//input[@name='name']"), name + " alone");
        admin.clicks(By.xpath(entry + "//button[.='Save']"));
        admin.reads(TOAST, name + " alone");
    }

    @Test
    void a_channel_is_deleted_and_comes_back() {
        var name = "Fair " + System.nanoTime();
        var admin = Visitor.signedIn();
        admin.opens("settings/lists/channels");
        admin.types(By.id("f-name"), name);
        admin.clicks(By.xpath("//form[.//input[@id='f-name']]//button"));
        var entry = "//details[.//b[.='" + name + "']]";
        admin.clicks(By.xpath(entry + "/summary"));
        admin.clicks(By.xpath(entry + "//button[.='Delete']"));
        admin.reads(TOAST, "Deleted");
        admin.clicks(By.cssSelector(".toast form button"));
        admin.reads(TOAST, "is back");
        admin.finds(By.xpath(entry));
    }
}
