package org.likeness.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.likeness.crm.launch.Postbox;
import org.likeness.crm.launch.RunningLikeness;
import org.likeness.crm.web.api.Caller;
import org.openqa.selenium.By;

class ReportMailIT {
    private static final String ADDRESS = "admin@example.com";

    private static String admin;

    @BeforeAll
    static void reachable() {
        var users = Caller.admin().get("users?limit=500").json().path("items");
        admin = StreamSupport.stream(users.spliterator(), false)
                .filter(u -> u.path("login").asText().equals(RunningLikeness.ADMIN))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        Caller.admin().header("If-Match", "*").patch("users/" + admin, Map.of("email", ADDRESS));
    }

    @Test
    void a_page_is_subscribed_to_where_it_stands_sent_at_once_and_its_way_is_seen() throws Exception {
        Records.make("deals", "{\"name\":\"Mailed\"}");
        var manager = Visitor.signedIn();

        manager.opens("funnel");
        manager.clicks(By.cssSelector("form[action='/reports/weekly'] button"));
        manager.reads(By.cssSelector(".toast"), "every Monday at 07:00");
        manager.clicks(By.cssSelector("form[action$='/send'] button"));
        manager.reads(By.cssSelector("table.rows"), ADDRESS, "sent");
        assertThat(Postbox.letters(ADDRESS, 1).get(0).getSubject()).startsWith("Funnel, ");

        manager.opens("reports");
        manager.clicks(By.cssSelector("form[action='/reports/test-mail'] button"));
        manager.reads(By.cssSelector(".toast"), "took the test mail for " + ADDRESS);
        assertThat(manager.console()).isEmpty();
    }

    @Test
    void a_form_that_was_open_while_somebody_else_saved_does_not_undo_that_unseen() {
        var report = Caller.admin()
                .post("report-subscriptions", Map.of("report", "FUNNEL", "recipients", List.of(admin)))
                .id();
        var hook = Caller.admin()
                .post("webhooks", Map.of("url", "https://hooks.example.com/a", "events", List.of("*")))
                .id();
        var late = Visitor.signedIn();
        for (var one : List.of("report-subscriptions/" + report, "webhooks/" + hook)) {
            var page = one.replace("report-subscriptions", "reports");
            late.opens(page + "/edit");
            var change = one.startsWith("webhooks") ? Map.of("active", false) : Map.of("hour", 18);
            assertThat(Caller.admin().header("If-Match", "*").patch(one, change).status())
                    .isEqualTo(200);
            var save = By.cssSelector("form[action='/" + page + "'] .buttons button");
            late.clicks(save);
            late.reads(By.cssSelector("[role=alert]"), "Somebody else changed this meanwhile");
            late.clicks(save);
            late.reads(By.cssSelector(".toast"), "Saved");
        }
        Caller.admin().header("If-Match", "*").delete("webhooks/" + hook);
    }
}
