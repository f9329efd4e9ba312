package org.likeness.crm.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.likeness.crm.launch.Postbox;
import org.likeness.crm.web.api.Caller;

class ReportsIT {
    private static final Caller ADMIN = Caller.admin();
    private static final String PASSWORD = "a long password";

    @Test
    void a_report_arrives_with_its_numbers_the_rows_behind_and_a_way_out_that_one_click_takes() throws Exception {
        var manager = hire("MANAGER", null);
        var calls = Caller.as(manager.login, PASSWORD);
        calls.post("deals", Map.of("name", "Seen", "owner", manager.id));
        var made = calls.post(
                "report-subscriptions",
                Map.of("report", "FUNNEL", "rhythm", "MONTHLY", "day", 31, "recipients", List.of(manager.id)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("nextAt").asText()).startsWith("20");
        var path = "report-subscriptions/" + made.id();
        var once = calls.header("Idempotency-Key", "send-" + made.id());
        assertThat(once.post(path + "/send", "{}").status()).isEqualTo(202);
        assertThat(once.post(path + "/send", "{}").json().path("recipients").asInt())
                .isEqualTo(1);
        var first = Postbox.letters(manager.email, 1).get(0);
        assertThat(first.getSubject()).startsWith("Funnel, ");
        assertThat(first.getMessageID()).endsWith(".report@example.com>");
        assertThat(csv(first)).startsWith("\uFEFFstage,entered");
        assertThat(text(first)).contains("Deals: ", "/funnel?");
        awaits(() -> delivery(calls, path).path("status").asText().equals("SENT"));
        assertThat(calls.get(path + "/deliveries?count=true&limit=1")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(calls.get("report-subscriptions?count=true")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);

        calls.post(path + "/send", "{}");
        var second = Postbox.letters(manager.email, 2).get(1);
        assertThat(text(second)).contains("unchanged");

        var link = first.getHeader("List-Unsubscribe", null).replaceAll("[<>]", "");
        assertThat(first.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        var way = URI.create(link).getPath();
        var nobody = Caller.nobody().header("Content-Type", "application/x-www-form-urlencoded");
        assertThat(nobody.get(way).status()).isEqualTo(200);
        assertThat(recipient(calls, path).path("unsubscribedAt").isNull()).isTrue();
        assertThat(nobody.call("POST", way, "List-Unsubscribe=One-Click").status())
                .isEqualTo(200);
        assertThat(recipient(calls, path).path("unsubscribedAt").isNull()).isFalse();
        assertThat(nobody.call("POST", way.substring(0, way.length() - 1) + "x", "")
                        .status())
                .isEqualTo(404);
        assertThat(calls.post(path + "/send", "{}").json().path("recipients").asInt())
                .isZero();
    }

    @Test
    void each_recipient_gets_what_that_user_may_see_when_it_is_sent() throws Exception {
        var one = hire("REP", team("One"));
        var other = hire("REP", team("Other"));
        var channel = ADMIN.post("channels", Map.of("name", "Only of one " + one.login))
                .id();
        for (int i = 0; i < 3; i++) {
            var lead = ADMIN.post("leads", Map.of("name", "L" + i, "owner", one.id, "channel", channel));
            assertThat(lead.status()).as(lead.text()).isEqualTo(201);
        }
        var made = ADMIN.post(
                "report-subscriptions",
                Map.of("report", "CHANNELS", "recipients", List.of(one.id, other.id, "Board@Example.com")));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        ADMIN.post("report-subscriptions/" + made.id() + "/send", "{}");
        assertThat(csv(Postbox.letters(one.email, 1).get(0))).contains("Only of one " + one.login + ",3,");
        assertThat(csv(Postbox.letters(other.email, 1).get(0))).doesNotContain("Only of one " + one.login);
        assertThat(csv(Postbox.letters("board@example.com", 1).get(0))).contains("Only of one " + one.login + ",3,");
        assertThat(Caller.as(other.login, PASSWORD).get("report-subscriptions").status())
                .isEqualTo(403);
    }

    @Test
    void every_report_can_be_sent_in_both_languages() throws Exception {
        var manager = hire("MANAGER", null);
        for (var kind : ReportKind.values()) {
            for (var language : List.of("en", "zh")) {
                var made = ADMIN.post(
                        "report-subscriptions",
                        Map.of("report", kind, "language", language, "recipients", List.of(manager.id)));
                assertThat(made.status()).as(made.text()).isEqualTo(201);
                ADMIN.post("report-subscriptions/" + made.id() + "/send", "{}");
            }
        }
        for (var letter : Postbox.letters(manager.email, 10)) {
            assertThat(text(letter)).doesNotContain("⟦", "null", "NaN");
            assertThat(html(letter)).doesNotContain("⟦", "null", "NaN");
            assertThat(csv(letter)).startsWith("\uFEFF");
        }
    }

    @Test
    void a_recipient_without_an_address_is_told_in_the_log_and_not_tried_again() {
        var rep = ADMIN.post(
                        "users",
                        Map.of(
                                "login",
                                "no-mail-" + System.nanoTime(),
                                "name",
                                "R",
                                "role",
                                "REP",
                                "password",
                                PASSWORD))
                .id();
        var made = ADMIN.post("report-subscriptions", Map.of("report", "SCORES", "recipients", List.of(rep)));
        var path = "report-subscriptions/" + made.id();
        ADMIN.post(path + "/send", "{}");
        awaits(() -> delivery(ADMIN, path).path("status").asText().equals("FAILED"));
        assertThat(delivery(ADMIN, path).path("outcome").asText()).isEqualTo("NO_ADDRESS");
        assertThat(delivery(ADMIN, path).path("dueAt").isNull()).isTrue();
    }

    @Test
    void only_administrators_send_outside_and_a_manager_sees_no_others_subscriptions() {
        var manager = hire("MANAGER", null);
        var calls = Caller.as(manager.login, PASSWORD);
        var outside =
                calls.post("report-subscriptions", Map.of("report", "FUNNEL", "recipients", List.of("x@example.com")));
        assertThat(outside.status()).isEqualTo(400);
        assertThat(outside.json().path("errors").path(0).path("field").asText()).isEqualTo("recipients");
        var of = ADMIN.post("report-subscriptions", Map.of("report", "FUNNEL", "recipients", List.of(manager.id)))
                .id();
        assertThat(calls.get("report-subscriptions/" + of).status()).isEqualTo(404);
        assertThat(calls.get("report-subscriptions").json().path("items")).isEmpty();
        for (var wrong : List.of(
                Map.of("report", "FUNNEL", "recipients", List.of()),
                Map.of("report", "WEATHER", "recipients", List.of(manager.id)),
                Map.of("report", "FUNNEL", "hour", 24, "recipients", List.of(manager.id)),
                Map.of("report", "FUNNEL", "day", 8, "recipients", List.of(manager.id)),
                Map.of("report", "FUNNEL", "filters", Map.of("months", "3"), "recipients", List.of(manager.id)),
                filtered(manager, "FUNNEL", "pipeline", "nowhere"),
                filtered(manager, "FUNNEL", "split", "shoe size"),
                filtered(manager, "FORECAST", "months", "5"),
                filtered(manager, "IDEAL", "by", "LUCK"),
                filtered(manager, "CHANNELS", "team", "nobody"),
                filtered(manager, "SCORES", "subject", "ACCOUNT"),
                Map.of("report", "FUNNEL", "language", "fr", "recipients", List.of(manager.id)))) {
            assertThat(calls.post("report-subscriptions", wrong).status())
                    .as(wrong.toString())
                    .isEqualTo(400);
        }
        var late = calls.post(
                "report-subscriptions", Map.of("report", "FUNNEL", "hour", 40, "recipients", List.of(manager.id)));
        assertThat(late.text()).contains("0 to 23");
        assertThat(calls.post("report-subscriptions", filtered(manager, "FUNNEL", "split", "industry"))
                        .status())
                .isEqualTo(201);
    }

    private static Map<String, Object> filtered(Member to, String report, String filter, String value) {
        return Map.of("report", report, "filters", Map.of(filter, value), "recipients", List.of(to.id));
    }

    @Test
    void a_change_needs_the_version_that_was_read_and_a_pause_has_no_next_turn() {
        var manager = hire("MANAGER", null);
        var made = ADMIN.post("report-subscriptions", Map.of("report", "IDEAL", "recipients", List.of(manager.id)));
        var path = "report-subscriptions/" + made.id();
        assertThat(ADMIN.patch(path, Map.of("active", false)).status()).isEqualTo(428);
        var paused = ADMIN.header("If-Match", made.header("ETag")).patch(path, Map.of("active", false));
        assertThat(paused.json().path("nextAt").isNull()).isTrue();
        assertThat(ADMIN.header("If-Match", made.header("ETag"))
                        .patch(path, Map.of("active", true))
                        .status())
                .isEqualTo(412);
        assertThat(ADMIN.header("If-Match", "*").delete(path).status()).isEqualTo(204);
        assertThat(ADMIN.get(path).status()).isEqualTo(404);
    }

    @Test
    void an_address_of_a_user_is_that_user_and_one_outside_needs_an_administrators_subscription() {
        var manager = hire("MANAGER", null);
        var path = "report-subscriptions/"
                + Caller.as(manager.login, PASSWORD)
                        .post("report-subscriptions", Map.of("report", "FUNNEL", "recipients", List.of(manager.email)))
                        .id();
        assertThat(recipient(ADMIN, path).path("user").asText()).isEqualTo(manager.id);
        var refused = ADMIN.header("If-Match", "*")
                .patch(path, Map.of("recipients", List.of(manager.id, "partner@example.org")));
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    }

    @Test
    void a_subscription_of_whom_somebody_left_can_still_be_paused() {
        var leaving = hire("REP", null);
        var path = "report-subscriptions/"
                + ADMIN.post("report-subscriptions", Map.of("report", "FUNNEL", "recipients", List.of(leaving.id)))
                        .id();
        ADMIN.header("If-Match", "*").patch("users/" + leaving.id, Map.of("active", false));
        var paused = ADMIN.header("If-Match", "*").patch(path, Map.of("active", false));
        assertThat(paused.status()).as(paused.text()).isEqualTo(200);
        assertThat(paused.json().path("recipients")).hasSize(1);
    }

    private record Member(String id, String login, String email) {}

    private static Member hire(String role, String team) {
        var login = role.toLowerCase(java.util.Locale.ROOT) + System.nanoTime();
        var user = new HashMap<String, Object>(Map.of(
                "login", login, "name", login, "role", role, "password", PASSWORD, "email", login + "@example.com"));
        if (team != null) {
            user.put("team", team);
        }
        return new Member(ADMIN.post("users", user).id(), login, login + "@example.com");
    }

    private static String team(String name) {
        return ADMIN.post("teams", Map.of("name", name + System.nanoTime())).id();
    }

    private static JsonNode delivery(Caller calls, String path) {
        return calls.get(path + "/deliveries").json().path("items").path(0);
    }

    private static JsonNode recipient(Caller calls, String path) {
        return calls.get(path).json().path("recipients").path(0);
    }

    private static MimeMultipart either(MimeMessage letter) throws Exception {
        return (MimeMultipart)
                ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent();
    }

    private static String text(MimeMessage letter) throws Exception {
        return (String) either(letter).getBodyPart(0).getContent();
    }

    private static String html(MimeMessage letter) throws Exception {
        return (String) either(letter).getBodyPart(1).getContent();
    }

    private static String csv(MimeMessage letter) throws Exception {
        var file = ((MimeMultipart) letter.getContent()).getBodyPart(1);
        return new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void awaits(java.util.function.BooleanSupplier happened) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it has not happened in time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
