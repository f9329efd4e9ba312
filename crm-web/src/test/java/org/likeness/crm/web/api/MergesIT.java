package org.likeness.crm.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Records that were entered twice, through the API. */
class MergesIT {
    private static final Caller ADMIN = Caller.admin();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String word = "Zwilling" + (char) ('a' + NUMBER.incrementAndGet())
            + Long.toString(System.nanoTime(), 26).replaceAll("\\d", "q");

    @Test
    void a_record_tells_its_duplicates_with_reasons_whose_points_add_up() {
        var one = account(word + " Works GmbH", Map.of("domain", "www." + word + ".example"));
        var other = account(word + " Works", Map.of("email", "info@" + word + ".example"));

        var items = ADMIN.get("accounts/" + one + "/duplicates").json().path("items");

        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("record").path("id").asText()).isEqualTo(other);
        var points = 0;
        for (var reason : items.get(0).path("reasons")) {
            points += reason.path("points").asInt();
        }
        assertThat(items.get(0).path("score").asInt()).isEqualTo(points).isEqualTo(100);

        assertThat(ADMIN.post("accounts/" + other + "/not-the-same", Map.of("with", one))
                        .status())
                .isEqualTo(204);
        assertThat(ADMIN.get("accounts/" + one + "/duplicates").json().path("items"))
                .isEmpty();
    }

    @Test
    void a_merge_moves_what_hangs_on_the_other_and_is_taken_back() {
        var one = account(word, Map.of("phone", "030 9018200"));
        var other = account(word + " Ltd", Map.of("domain", word + ".example", "industry", "Steel"));
        var deal =
                ADMIN.post("deals", Map.of("name", "Line 3", "account", other)).id();

        var merged =
                ADMIN.post("accounts/" + one + "/merge", Map.of("with", other, "take", List.of("domain", "industry")));

        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        assertThat(merged.json().path("record").path("domain").asText()).isEqualTo(word + ".example");
        assertThat(ADMIN.get("accounts/" + other).status()).isEqualTo(404);
        assertThat(accountOf(deal)).isEqualTo(one);

        var undone = ADMIN.post("merges/" + merged.id() + "/undo", "");
        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        assertThat(undone.json().path("record").path("domain").isNull()).isTrue();
        assertThat(ADMIN.get("accounts/" + other).json().path("industry").asText())
                .isEqualTo("Steel");
        assertThat(accountOf(deal)).isEqualTo(other);
        assertThat(ADMIN.post("merges/" + merged.id() + "/undo", "").status()).isEqualTo(409);
    }

    @Test
    void scores_of_deals_are_fresh_after_a_merge() {
        var one = account(word, Map.of("industry", "Steel"));
        var other = account(word, Map.of("industry", "Glass"));
        var deal =
                ADMIN.post("deals", Map.of("name", "Line 3", "account", other)).id();
        var before = ADMIN.get("deals/" + deal).header("ETag");
        ADMIN.post("accounts/" + one + "/merge", Map.of("with", other));
        assertThat(ADMIN.get("deals/" + deal).header("ETag")).isNotEqualTo(before);
    }

    @Test
    void nonsense_is_told_as_a_problem() {
        var one = account(word, Map.of());
        var other = account(word, Map.of());
        var contact = ADMIN.post("contacts", Map.of("name", "Jonas")).id();
        problem(409, ADMIN.post("accounts/" + one + "/merge", Map.of("with", one)));
        problem(404, ADMIN.post("accounts/" + one + "/merge", Map.of("with", contact)));
        problem(404, ADMIN.post("accounts/" + one + "/merge", Map.of("with", "nonsense")));
        problem(400, ADMIN.post("accounts/" + one + "/merge", "{}"));
        problem(400, ADMIN.post("accounts/" + one + "/merge", Map.of("with", other, "take", List.of("updatedAt"))));
        problem(400, ADMIN.post("accounts/" + one + "/merge", Map.of("with", other, "and", "more")));
        problem(412, ADMIN.post("accounts/" + one + "/merge", Map.of("with", other, "withVersion", 99)));
        problem(412, ADMIN.header("If-Match", "\"99\"").post("accounts/" + one + "/merge", Map.of("with", other)));
        problem(404, ADMIN.post("deals/" + one + "/merge", Map.of("with", other)));
        problem(404, ADMIN.post("merges/nonsense/undo", ""));
        problem(400, ADMIN.get("duplicates?kind=deals"));
        problem(400, ADMIN.get("duplicates?limit=0"));
        problem(400, ADMIN.get("duplicates?cursor=x"));
        assertThat(ADMIN.header("If-Match", "*").delete("accounts/" + other).status())
                .isEqualTo(204);
        problem(404, ADMIN.post("accounts/" + one + "/merge", Map.of("with", other)));
    }

    @Test
    void nobody_merges_or_is_told_of_what_is_out_of_sight() {
        var rep = Staff.hire("REP", Staff.team(null));
        var stranger = Staff.hire("REP", Staff.team(null));
        var own = account(word, Map.of("owner", rep.id()));
        var theirs = account(word, Map.of("owner", stranger.id()));

        assertThat(rep.calls().get("accounts/" + own + "/duplicates").json().path("items"))
                .isEmpty();
        problem(404, rep.calls().post("accounts/" + own + "/merge", Map.of("with", theirs)));
        problem(403, rep.calls().post("duplicates/search", ""));
        var merged = ADMIN.post("accounts/" + own + "/merge", Map.of("with", theirs));
        problem(404, rep.calls().post("merges/" + merged.id() + "/undo", ""));
    }

    @Test
    void a_look_through_all_records_lists_the_pair() {
        var one = account(word + " Works", Map.of());
        account(word + " Works AG", Map.of());
        var job = ADMIN.post("duplicates/search", "");
        assertThat(job.status()).isEqualTo(202);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> ADMIN.get("jobs/" + job.id())
                .json()
                .path("status")
                .asText()
                .equals("COMPLETED"));

        assertThat(pages("duplicates?kind=accounts&limit=500", one)).isTrue();
    }

    @Test
    void one_look_at_a_time_is_answered_to_all_who_ask_at_once() {
        var asked = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> ADMIN.post("duplicates/search", "")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(asked).allMatch(reply -> reply.status() == 202);
        for (var job : asked.stream().map(Caller.Reply::id).distinct().toList()) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> ADMIN.get("jobs/" + job)
                    .json()
                    .path("status")
                    .asText()
                    .equals("COMPLETED"));
        }
    }

    @Test
    void a_merge_names_both_records_and_its_external_id_leads_to_the_one_that_stayed() {
        var one = account(word, Map.of("externalId", word + "-1"));
        var other = account(word, Map.of("externalId", word + "-2"));
        var merged = ADMIN.post("accounts/" + one + "/merge", Map.of("with", other));
        assertThat(merged.json().path("survivor").path("externalId").asText()).isEqualTo(word + "-1");
        assertThat(merged.json().path("merged").path("id").asText()).isEqualTo(other);
        assertThat(merged.json().path("merged").path("externalId").asText()).isEqualTo(word + "-2");

        var contact = ADMIN.post("contacts", Map.of("name", "Jonas", "account", word + "-2"));
        assertThat(contact.json().path("account").path("id").asText()).isEqualTo(one);
        problem(409, ADMIN.post("accounts", Map.of("name", "New", "externalId", word + "-2")));
        assertThat(ADMIN.get("accounts?externalId=" + word + "-2")
                        .json()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asText())
                .isEqualTo(one);
        var undone = ADMIN.post("merges/" + merged.id() + "/undo", "");
        assertThat(undone.json().path("notGivenBack")).isEmpty();
        assertThat(ADMIN.get("accounts/" + other).json().path("externalId").asText())
                .isEqualTo(word + "-2");
    }

    @Test
    void a_rep_is_told_why_a_record_that_carries_hidden_ones_is_not_merged() {
        var rep = Staff.hire("REP", Staff.team(null));
        var stranger = Staff.hire("REP", Staff.team(null));
        var one = account(word, Map.of());
        var other = account(word, Map.of());
        ADMIN.post("deals", Map.of("name", "Hidden", "account", other, "owner", stranger.id()));
        problem(403, rep.calls().post("accounts/" + one + "/merge", Map.of("with", other)));
        assertThat(rep.calls()
                        .post("accounts/" + other + "/merge", Map.of("with", one))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void lists_come_in_pages_and_know_their_parameters() {
        var one = account(word, Map.of());
        ADMIN.post("accounts/" + one + "/merge", Map.of("with", account(word, Map.of())));
        ADMIN.post("accounts/" + one + "/merge", Map.of("with", account(word, Map.of())));
        ADMIN.post("protected-features", Map.of("feature", "region"));
        for (var list : List.of(
                "merges",
                "jobs",
                "webhooks/events",
                "webhooks",
                "protected-features",
                "duplicates",
                "accounts/" + one + "/duplicates",
                "win-models/challenges",
                "win-models",
                "tokens")) {
            var page = ADMIN.get(list + "?limit=1&count=true").json();
            assertThat(page.path("items").size()).as(list).isLessThanOrEqualTo(1);
            assertThat(page.path("total").isNumber()).as(list).isTrue();
            if (page.path("total").asInt() > 1) {
                var next = ADMIN.get(
                                list + "?limit=1&cursor=" + page.path("next").asText())
                        .json();
                assertThat(next.path("items")).as(list).hasSize(1);
                assertThat(next.path("items").get(0))
                        .as(list)
                        .isNotEqualTo(page.path("items").get(0));
            }
            problem(400, ADMIN.get(list + "?limit=0"));
            problem(400, ADMIN.get(list + "?cursor=nonsense!"));
            problem(400, ADMIN.get(list + "?nonsense=1"));
        }
        ADMIN.delete("protected-features/region");
    }

    private static boolean pages(String path, String id) {
        var next = path;
        while (true) {
            JsonNode page = ADMIN.get(next).json();
            for (var item : page.path("items")) {
                if (item.path("one").path("id").asText().equals(id)) {
                    return true;
                }
            }
            if (page.path("next").isNull()) {
                return false;
            }
            next = path + "&cursor=" + page.path("next").asText();
        }
    }

    private static void problem(int status, Caller.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.type()).startsWith("application/problem+json");
    }

    private static String accountOf(String deal) {
        return ADMIN.get("deals/" + deal).json().path("account").path("id").asText();
    }

    private static String account(String name, Map<String, ?> more) {
        var sent = new java.util.HashMap<String, Object>(more);
        sent.put("name", name);
        return ADMIN.post("accounts", sent).id();
    }
}
