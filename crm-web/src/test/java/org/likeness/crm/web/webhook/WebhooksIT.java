package org.likeness.crm.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.web.api.Caller;

class WebhooksIT {
    private static final Caller ADMIN = Caller.admin();
    private static final Caller ANY_VERSION = ADMIN.header("If-Match", "*");

    private Receiver receiver;
    private String hook;
    private String secret;

    @BeforeEach
    void listen() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void stop() {
        ANY_VERSION.delete("webhooks/" + hook);
        receiver.close();
    }

    @Test
    void what_happens_to_a_deal_is_told_with_the_record_and_a_signature() throws Exception {
        register("deals.created", "deals.moved", "deals.won", "deals.deleted", "deals.brought-back");
        var deal =
                ADMIN.post("deals", Map.of("name", "Hooked", "amount", 1200.5)).id();
        var got = receiver.next();
        var stamp = Long.parseLong(got.header("Likeness-Timestamp"));
        assertThat(got.header("Likeness-Signature")).isEqualTo(Signature.of(secret, stamp, got.body()));
        var made = json(got);
        assertThat(made.path("event").asText()).isEqualTo("deals.created");
        assertThat(made.path("kind").asText()).isEqualTo("deals");
        assertThat(made.path("occurredAt").asText()).startsWith("20");
        assertThat(made.path("record")).isEqualTo(ADMIN.get("deals/" + deal).json());
        assertThat(made.path("changed")).extracting(JsonNode::asText).contains("name", "amount");

        ADMIN.post("deals/" + deal + "/win", Map.of());
        var won = json(receiver.next());
        assertThat(won.path("event").asText()).isEqualTo("deals.won");
        assertThat(won.path("record").path("outcome").asText()).isEqualTo("WON");
        assertThat(won.path("changed")).extracting(JsonNode::asText).contains("outcome", "closedAt");

        ANY_VERSION.patch("deals/" + deal, Map.of("name", "Renamed"));
        ANY_VERSION.delete("deals/" + deal);
        var gone = json(receiver.next());
        assertThat(gone.path("event").asText()).isEqualTo("deals.deleted");
        assertThat(gone.path("record").path("id").asText()).isEqualTo(deal);
        assertThat(receiver.more()).isFalse();
    }

    @Test
    void a_lead_that_is_converted_is_told_as_such() throws Exception {
        register("leads.converted");
        var lead = ADMIN.post("leads", Map.of("name", "Told when converted")).id();
        assertThat(ADMIN.post("leads/" + lead + "/convert", "{\"deal\":null}").status())
                .isLessThan(300);
        assertThat(json(receiver.next()).path("record").path("id").asText()).isEqualTo(lead);
        assertThat(receiver.more()).isFalse();
    }

    @Test
    void two_records_that_were_made_one_are_told_with_the_one_that_is_gone() throws Exception {
        register("accounts.merged");
        var one = ADMIN.post("accounts", Map.of("name", "Stays")).id();
        var other = ADMIN.post("accounts", Map.of("name", "Goes", "externalId", "G-" + System.nanoTime()));
        ADMIN.post("accounts/" + one + "/merge", Map.of("with", other.id()));
        var told = json(receiver.next());
        assertThat(told.path("record").path("id").asText()).isEqualTo(one);
        assertThat(told.path("merged").path("id").asText()).isEqualTo(other.id());
        assertThat(told.path("merged").path("externalId"))
                .isEqualTo(other.json().path("externalId"));
        assertThat(receiver.more()).isFalse();
    }

    @Test
    void a_long_address_names_a_webhook_in_part_and_nothing_is_no_yes_or_no() {
        var address = "https://203.0.113.7/" + "x".repeat(300);
        var made = ADMIN.post("webhooks", Map.of("url", address, "events", List.of("*")));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("name").asText()).hasSize(190);
        assertThat(ANY_VERSION
                        .call("PATCH", "webhooks/" + made.id(), "{\"active\":null}")
                        .status())
                .isEqualTo(400);
        ANY_VERSION.delete("webhooks/" + made.id());
    }

    @Test
    void what_failed_waits_and_is_sent_again_on_request_under_the_same_id() throws Exception {
        register("*");
        receiver.answers(503, "busy");
        ADMIN.post("products", Map.of("name", "Hooked product"));
        var first = json(receiver.next());
        awaits(() -> delivery(0).path("attempts").asInt() == 1);
        var failed = delivery(0);
        assertThat(failed.path("status").asText()).isEqualTo("WAITING");
        assertThat(failed.path("outcome").asText()).isEqualTo("ANSWERED");
        assertThat(failed.path("httpStatus").asInt()).isEqualTo(503);
        assertThat(failed.path("answer").asText()).isEqualTo("busy");
        assertThat(failed.path("dueAt").asText())
                .isGreaterThan(failed.path("sentAt").asText());
        assertThat(ADMIN.get("webhooks/" + hook).json().path("failures").asInt())
                .isEqualTo(1);

        receiver.answers(204, "");
        var again = "webhooks/" + hook + "/deliveries/" + failed.path("id").asText() + "/again";
        assertThat(ADMIN.post(again, "{}").status()).isEqualTo(202);
        assertThat(json(receiver.next()).path("id")).isEqualTo(first.path("id"));
        awaits(() -> delivery(0).path("status").asText().equals("DELIVERED"));
        assertThat(ADMIN.get("webhooks/" + hook).json().path("failures").asInt())
                .isZero();
        var page = ADMIN.get("webhooks/" + hook + "/deliveries?limit=1").json();
        assertThat(page.path("items")).hasSize(1);
        assertThat(ADMIN.get("webhooks/" + hook + "/deliveries?limit=1&cursor="
                                + page.path("next").asText())
                        .json()
                        .path("items")
                        .path(0)
                        .path("id"))
                .isEqualTo(failed.path("id"));
    }

    @Test
    void too_many_failures_in_a_row_switch_it_off_until_it_is_switched_on_again() throws Exception {
        register("products.created");
        receiver.answers(500, "no");
        for (int i = 0; i < Courier.MOST_FAILURES; i++) {
            ADMIN.post("products", Map.of("name", "Failing " + i));
        }
        awaits(() -> !ADMIN.get("webhooks/" + hook).json().path("active").asBoolean());
        assertThat(ADMIN.get("webhooks/" + hook).json().path("offAt").isNull()).isFalse();
        assertThat(ADMIN.get("/settings").status()).isNotEqualTo(500);

        receiver.answers(200, "ok");
        ADMIN.post("webhooks/" + hook + "/test", "{}");
        awaits(() -> delivery(0).path("status").asText().equals("DELIVERED"));
        assertThat(delivery(0).path("event").asText()).isEqualTo("test");
        var on = ANY_VERSION.patch("webhooks/" + hook, Map.of("active", true)).json();
        assertThat(on.path("active").asBoolean()).isTrue();
        assertThat(on.path("failures").asInt()).isZero();
    }

    @Test
    void only_administrators_manage_webhooks_and_addresses_and_events_are_checked() {
        register("*");
        assertThat(ADMIN.get("webhooks/" + hook).json().has("secret")).isFalse();
        assertThat(ADMIN.patch("webhooks/" + hook, Map.of("active", false)).status())
                .isEqualTo(428);
        assertThat(ADMIN.header("If-Match", "\"9\"")
                        .patch("webhooks/" + hook, Map.of("active", false))
                        .status())
                .isEqualTo(412);
        assertThat(ADMIN.get("webhooks/events").json().path("items"))
                .extracting(JsonNode::asText)
                .contains("*", "deals.won", "leads.grade-changed");
        var wrong = ADMIN.post("webhooks", Map.of("url", "http://169.254.169.254/", "events", List.of("*")));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("errors").path(0).path("field").asText()).isEqualTo("url");
        assertThat(ADMIN.post("webhooks", Map.of("url", receiver.address(), "events", List.of("deals.eaten")))
                        .status())
                .isEqualTo(400);
        ADMIN.post(
                "users", Map.of("login", "hookless", "name", "Rep", "role", "MANAGER", "password", "a long password"));
        assertThat(Caller.as("hookless", "a long password").get("webhooks").status())
                .isEqualTo(403);
        var other = ADMIN.post("webhooks/" + hook + "/secret", "{}").json();
        assertThat(other.path("secret").asText()).startsWith("whsec_").isNotEqualTo(secret);
    }

    private void register(String... events) {
        var made = ADMIN.post("webhooks", Map.of("name", "Test", "url", receiver.address(), "events", events));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        hook = made.id();
        secret = made.json().path("secret").asText();
    }

    private JsonNode delivery(int place) {
        return ADMIN.get("webhooks/" + hook + "/deliveries")
                .json()
                .path("items")
                .path(place);
    }

    private static void awaits(BooleanSupplier happened) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it has not happened in time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static JsonNode json(Receiver.Got got) throws IOException {
        return new ObjectMapper().readTree(got.body());
    }
}
