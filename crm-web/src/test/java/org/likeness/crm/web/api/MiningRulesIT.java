package org.likeness.crm.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The rules of the mining through the API: what is never used, when it trains, what came of it, its card, its control share. */
class MiningRulesIT {
    private static final Caller ADMIN = Caller.admin();

    @Test
    void a_feature_is_protected_by_administrators_only_and_released_once() {
        var rule = ADMIN.post("protected-features", Map.of("feature", "account.purchasePattern", "reason", "IT"));
        assertThat(rule.status()).isEqualTo(201);
        assertThat(rule.json().path("feature").asText()).isEqualTo("purchasePattern");
        assertThat(rule.header("Location")).isEqualTo("/api/v1/protected-features/purchasePattern");
        assertThat(ADMIN.get("protected-features").text()).contains("purchasePattern");
        assertThat(ADMIN.post("win-models", Map.of("subject", "LEAD", "features", java.util.List.of("purchasePattern")))
                        .status())
                .isEqualTo(400);
        var rep = Staff.hire("REP", null).calls();
        assertThat(rep.post("protected-features", Map.of("feature", "city")).status())
                .isEqualTo(403);
        assertThat(ADMIN.post("protected-features", Map.of("feature", "shoeSize"))
                        .status())
                .isEqualTo(400);
        assertThat(ADMIN.delete("protected-features/purchasePattern").status()).isEqualTo(204);
        assertThat(ADMIN.delete("protected-features/purchasePattern").status()).isEqualTo(404);
    }

    @Test
    void a_feature_is_asked_for_by_administrators_only_and_left_again() {
        var asked = ADMIN.post("asked-features", Map.of("feature", "account.buyingRoles"));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(asked.json().path("feature").asText()).isEqualTo("buyingRoles");
        assertThat(asked.json().path("askedBy").path("name").asText()).isNotEmpty();
        assertThat(ADMIN.get(asked.header("Location").replace("/api/v1/", "")).json())
                .isEqualTo(asked.json());
        assertThat(ADMIN.get("asked-features").json().path("items")).hasSize(1);
        var rep = Staff.hire("REP", null).calls();
        assertThat(rep.post("asked-features", Map.of("feature", "team")).status())
                .isEqualTo(403);
        assertThat(rep.delete("asked-features/buyingRoles").status()).isEqualTo(403);
        assertThat(ADMIN.post("asked-features", Map.of("feature", "industry")).status())
                .isEqualTo(400);
        assertThat(ADMIN.delete("asked-features/buyingRoles").status()).isEqualTo(204);
        assertThat(ADMIN.delete("asked-features/buyingRoles").status()).isEqualTo(404);
        assertThat(ADMIN.get("asked-features/buyingRoles").status()).isEqualTo(404);
    }

    @Test
    void a_challenger_is_asked_for_and_its_verdict_is_kept_beside_its_card() {
        var asked = ADMIN.post("win-models", Map.of("subject", "DEAL", "promote", "IF_NOT_WORSE"));
        assertThat(asked.status()).isEqualTo(202);
        var job = Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> ADMIN.get(asked.header("Location")).json(),
                        j -> !j.path("status").asText().matches("QUEUED|RUNNING"));
        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("COMPLETED");
        assertThat(ADMIN.get("win-models/challenges?subject=DEAL")
                        .json()
                        .path("items")
                        .path(0)
                        .path("verdict")
                        .asText())
                .isNotEmpty();
        var model = job.path("result").asText();
        var card = ADMIN.header("Accept", "text/html").get(model + "/card?language=zh");
        assertThat(card.status()).isEqualTo(200);
        assertThat(card.type()).startsWith("text/html");
        assertThat(card.header("Content-Disposition")).contains("attachment").contains("-zh.html");
        assertThat(card.text()).startsWith("<!doctype html>").contains("模型卡");
        assertThat(ADMIN.get(model + "/card?language=fr").status()).isEqualTo(400);
        assertThat(ADMIN.get(model + "/live-calibration").json().path("given").asInt())
                .isNotNegative();
        assertThat(ADMIN.get("live-calibration?subject=DEAL").status()).isEqualTo(200);
        assertThat(ADMIN.post("win-models", Map.of("subject", "DEAL", "promote", "PERHAPS"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_schedule_of_retraining_is_chosen_by_subject() {
        var read = ADMIN.get("retraining");
        var choosing = ADMIN.header("If-Match", read.header("ETag"));
        var chosen = choosing.patch("retraining", Map.of("deal", "WEEKLY"));
        assertThat(chosen.json().path("deal").asText()).isEqualTo("WEEKLY");
        assertThat(ADMIN.get("retraining").json().path("lead").asText()).isEqualTo("OFF");
        var again = ADMIN.header("If-Match", chosen.header("ETag"));
        assertThat(again.patch("retraining", Map.of("deal", "HOURLY")).status()).isEqualTo(400);
        again.patch("retraining", Map.of("deal", "OFF"));
    }

    @Test
    void the_schedule_of_retraining_is_changed_only_by_who_read_it_as_it_is() {
        assertThat(ADMIN.patch("retraining", Map.of("deal", "OFF")).status()).isEqualTo(428);
        var read = ADMIN.header("If-Match", ADMIN.get("retraining").header("ETag"));
        var first = read.patch("retraining", Map.of("lead", "NIGHTLY"));
        assertThat(first.status()).isEqualTo(200);
        var second = read.patch("retraining", Map.of("lead", "WEEKLY"));
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(ADMIN.header("If-Match", first.header("ETag"))
                        .patch("retraining", Map.of("lead", "OFF"))
                        .header("ETag"))
                .isEqualTo(ADMIN.get("retraining").header("ETag"));
    }

    @Test
    void the_control_share_is_told_with_the_list_and_nothing_is_claimed_before_its_time() {
        var read = ADMIN.header("If-Match", ADMIN.get("call-list/control").header("ETag"));
        assertThat(ADMIN.patch("call-list/control", Map.of("share", .1)).status())
                .isEqualTo(428);
        var chosen = read.patch("call-list/control", Map.of("share", .1));
        assertThat(chosen.status()).as(chosen.text()).isEqualTo(200);
        assertThat(chosen.json().path("verdict").asText()).isEqualTo("NOT_YET");
        assertThat(ADMIN.get("call-list").json().path("controlShare").asDouble())
                .isEqualTo(.1);
        assertThat(read.patch("call-list/control", Map.of("share", .2)).status())
                .isEqualTo(412);
        var any = ADMIN.header("If-Match", "*");
        assertThat(any.patch("call-list/control", Map.of("share", .9)).status()).isEqualTo(400);
        var off = any.patch("call-list/control", Map.of("share", 0));
        assertThat(off.json().path("verdict").asText()).isEqualTo("OFF");
    }

    @Test
    void a_rule_is_shown_where_its_location_says_with_who_declared_it() {
        var made = ADMIN.post("protected-features", Map.of("feature", "city", "reason", "House rule"));
        var shown = ADMIN.get(made.header("Location").replace("/api/v1/", ""));
        assertThat(shown.json()).isEqualTo(made.json());
        assertThat(shown.json().path("declaredBy").path("name").asText()).isNotEmpty();
        assertThat(ADMIN.delete("protected-features/city").status()).isEqualTo(204);
        assertThat(ADMIN.get("protected-features/city").status()).isEqualTo(404);
    }

    @Test
    void settings_are_changed_by_a_merge_patch_as_records_are_and_numbers_are_no_texts() {
        var patching = ADMIN.header("Content-Type", "application/merge-patch+json");
        assertThat(patching.header("If-Match", "*")
                        .patch("retraining", Map.of("deal", "OFF"))
                        .status())
                .isEqualTo(200);
        assertThat(patching.header("If-Match", "*")
                        .patch("call-list/control", Map.of("share", 0))
                        .status())
                .isEqualTo(200);
        assertThat(ADMIN.header("If-Match", "*")
                        .patch("call-list/control", Map.of("share", "0.1"))
                        .status())
                .isEqualTo(400);
        assertThat(ADMIN.call("POST", "win-models", "{\"subject\":\"LEAD\",\"features\":[]}")
                        .status())
                .isEqualTo(400);
    }
}
