package org.likeness.crm.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RecordsIT {
    private final Caller admin = Caller.admin();

    @Test
    void a_lead_is_made_read_changed_deleted_and_brought_back() {
        var made = admin.post("leads", Map.of("name", "Acme", "externalId", unique("L"), "annualRevenue", 0.1));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/leads/" + made.id());
        var path = "leads/" + made.id();
        var read = admin.get(path);
        assertThat(read.json()).isEqualTo(made.json());
        assertThat(read.json().path("annualRevenue").asDouble()).isEqualTo(0.1);
        assertThat(read.header("ETag")).isEqualTo(made.header("ETag"));

        assertThat(admin.patch(path, Map.of("name", "Other")).status()).isEqualTo(428);
        assertThat(admin.header("If-Match", "\"99\"")
                        .patch(path, Map.of("name", "Other"))
                        .status())
                .isEqualTo(412);
        var changed = admin.header("If-Match", read.header("ETag")).patch(path, Map.of("name", "Other"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("name").asText()).isEqualTo("Other");
        assertThat(changed.json().path("annualRevenue").asDouble()).isEqualTo(0.1);
        assertThat(admin.header("If-Match", read.header("ETag")).delete(path).status())
                .isEqualTo(412);

        assertThat(admin.header("If-Match", changed.header("ETag")).delete(path).status())
                .isEqualTo(204);
        assertThat(admin.get(path).status()).isEqualTo(404);
        assertThat(admin.post("deleted/" + path + "/restore", "").status()).isEqualTo(200);
        assertThat(admin.get(path).json().path("name").asText()).isEqualTo("Other");
    }

    @Test
    void a_deal_has_a_day_it_is_expected_to_close_on_and_tells_who_made_it() {
        var made = admin.post("deals", Map.of("name", unique("D"), "expectedCloseOn", "2030-12-12"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("expectedCloseOn").asText()).isEqualTo("2030-12-12");
        assertThat(made.json().path("createdBy").path("name").asText()).isNotEmpty();
        var path = "deals/" + made.id();
        assertThat(admin.header("If-Match", "*")
                        .patch(path, Map.of("expectedCloseOn", "+12030-12-12"))
                        .status())
                .isEqualTo(400);
        admin.header("If-Match", "*")
                .patch(
                        path,
                        Map.of("expectedCloseOn", LocalDate.now().plusDays(40).toString()));

        var name = "deals?name=" + made.json().path("name").asText();
        assertThat(admin.get(name + "&expectedCloseOn.next=42").json().path("items"))
                .hasSize(1);
        assertThat(admin.get(name + "&expectedCloseOn.next=30").json().path("items"))
                .isEmpty();
        assertThat(admin.get(name + "&sort=expectedCloseOn").json().path("items"))
                .hasSize(1);

        admin.header("If-Match", "*").patch(path, Collections.singletonMap("expectedCloseOn", null));
        assertThat(admin.get(path).json().path("expectedCloseOn").isNull()).isTrue();
        assertThat(admin.header("If-Match", "*")
                        .patch(path, Map.of("createdBy", "admin"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void an_open_deal_is_won_by_the_day_it_is_expected_to_close_as_often_as_others_of_its_age_were() {
        var pipeline = admin.post("pipelines", Map.of("name", unique("P"), "stages", List.of("One")));
        var today = LocalDate.now(ZoneOffset.UTC);
        for (int i = 0; i < 40; i++) {
            var past = Map.of("name", unique("D"), "pipeline", pipeline.id(), "openedAt", today.minusDays(100) + "");
            // half are won after 20 days and half after 60
            var won = Map.of("at", today.minusDays(i % 2 == 0 ? 80 : 40) + "");
            admin.post("deals/" + admin.post("deals", past).id() + "/win", won);
        }
        var open = new HashMap<String, Object>(
                Map.of("name", unique("D"), "pipeline", pipeline.id(), "openedAt", today.minusDays(5) + ""));
        assertThat(wonBy(today.plusDays(5), open)).isZero();
        assertThat(wonBy(today.plusDays(30), open)).isEqualTo(.5);
        assertThat(wonBy(today.plusDays(70), open)).isEqualTo(1);
        assertThat(wonBy(today.minusDays(2), open)).as("it has passed").isNull();
        assertThat(wonBy(null, open)).as("no such day").isNull();
    }

    private Double wonBy(LocalDate expected, Map<String, Object> deal) {
        deal.put("expectedCloseOn", expected == null ? null : expected.toString());
        var outlook = admin.get("deals/" + admin.post("deals", deal).id() + "/outlook")
                .json();
        assertThat(outlook.path("status").asText()).isEqualTo("OK");
        return outlook.path("wonByExpectedClose").isNull()
                ? null
                : (Double) outlook.path("wonByExpectedClose").asDouble();
    }

    @Test
    void the_outlook_of_a_closed_deal_says_nothing_of_the_day_it_was_expected_to_close() {
        var made = admin.post("deals", Map.of("name", unique("D"), "expectedCloseOn", "2030-12-12"));
        admin.post("deals/" + made.id() + "/win", Map.of());
        var outlook = admin.get("deals/" + made.id() + "/outlook").json();
        assertThat(outlook.path("status").asText()).isEqualTo("CLOSED");
        assertThat(outlook.has("wonByExpectedClose")).isTrue();
        assertThat(outlook.path("wonByExpectedClose").isNull()).isTrue();
    }

    @Test
    void the_timeline_tells_who_made_a_deal_and_who_moved_it_also_in_the_past() {
        var made = admin.post("deals", Map.of("name", unique("D"), "openedAt", "2026-01-05"));
        var stages = admin.get(
                        "pipelines/" + made.json().path("pipeline").path("id").asText())
                .json()
                .path("stages");
        assertThat(stages.size()).isGreaterThan(1);
        var next = stages.path(1).path("id").asText();
        assertThat(admin.post("deals/" + made.id() + "/moves", Map.of("stage", next, "at", "2026-02-05T10:00:00Z"))
                        .status())
                .isEqualTo(200);
        var page =
                Staff.hire("MANAGER", null).signsIn().get("/deals/" + made.id()).text();
        assertThat(page.replaceAll("<[^>]*>", ""))
                .contains("Created · "
                        + made.json().path("createdBy").path("name").asText())
                .containsPattern("Moved from [^·]* · "
                        + made.json().path("createdBy").path("name").asText());
    }

    @Test
    void a_list_goes_page_by_page_through_everything_once() {
        var channel = admin.post("channels", Map.of("name", unique("channel"))).id();
        for (int i = 0; i < 7; i++) {
            admin.post("leads", Map.of("name", "Paged " + i, "channel", channel, "employees", i % 3));
        }
        var seen = new HashSet<String>();
        String cursor = "";
        int pages = 0;
        do {
            var page = admin.get("leads?limit=3&sort=-employees&count=true&channel=" + channel + cursor)
                    .json();
            assertThat(page.path("total").asInt()).isEqualTo(7);
            page.path("items")
                    .forEach(item ->
                            assertThat(seen.add(item.path("id").asText())).isTrue());
            cursor = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asText();
            pages++;
        } while (cursor != null);
        assertThat(seen).hasSize(7);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void a_filter_by_what_is_not_there_is_refused_and_a_list_on_the_pages_says_so() {
        var channel = admin.post("channels", Map.of("name", unique("channel"))).id();
        var page = "/leads?sort=name&channel=" + channel;
        var manager = Staff.hire("MANAGER", null).signsIn();
        assertThat(admin.get("leads?channel=" + channel).status()).isEqualTo(200);
        assertThat(manager.get(page).text()).doesNotContain("cannot be used any more");
        admin.header("If-Match", "*").delete("channels/" + channel);

        var refused = admin.get("leads?channel=" + channel);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").path(0).path("field").asText()).isEqualTo("channel");
        assertThat(admin.get("leads?custom.nowhere=1").text()).contains("custom.nowhere is not a user-defined field");
        var shown = manager.get(page);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text())
                .contains("A filter of this list cannot be used any more", "There is nothing of that name.");
        assertThat(manager.get("/leads?custom.nowhere=1").text()).contains("There is no such custom field.");
    }

    @Test
    void a_cursor_goes_on_only_with_the_filters_it_was_given_for() {
        admin.post("leads", Map.of("name", "Cursed", "city", "Ulm"));
        admin.post("leads", Map.of("name", "Cursed", "city", "Bonn"));
        var next = "&limit=1&cursor="
                + admin.get("leads?name=Cursed&limit=1").json().path("next").asText();
        assertThat(admin.get("leads?name=Cursed" + next).json().path("items")).hasSize(1);
        var other = admin.get("leads?name=Cursed&city=Ulm" + next);
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.text()).contains("with this sort and these filters");
    }

    @Test
    void a_reference_goes_out_with_its_names_and_comes_in_as_id_externalId_or_as_it_went_out() {
        var externalId = unique("A");
        var account = admin.post("accounts", Map.of("name", "Acme", "externalId", externalId));
        var expected = Map.of("id", account.id(), "externalId", externalId, "name", "Acme");
        for (Object in : List.of(account.id(), externalId, expected)) {
            var out = admin.post("contacts", Map.of("name", "Jo", "account", in))
                    .json()
                    .path("account");
            assertThat(out.path("id").asText()).isEqualTo(account.id());
            assertThat(out.path("externalId").asText()).isEqualTo(externalId);
            assertThat(out.path("name").asText()).isEqualTo("Acme");
        }
    }

    @Test
    void a_repeated_idempotency_key_is_answered_without_doing_it_again() {
        var once = admin.header("Idempotency-Key", unique("key"));
        var externalId = unique("L");
        var first = once.post("leads", Map.of("name", "Once", "externalId", externalId));
        var second = once.post("leads", Map.of("name", "Once", "externalId", externalId));
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(once.post("leads", Map.of("name", "Twice")).status()).isEqualTo(422);
    }

    @Test
    void the_same_externalId_twice_is_a_conflict_that_names_the_field() {
        var lead = Map.of("name", "Acme", "externalId", unique("L"));
        admin.post("leads", lead);
        var again = admin.post("leads", lead);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.type()).startsWith("application/problem+json");
        assertThat(again.json().path("errors").path(0).path("field").asText()).isEqualTo("externalId");
    }

    @Test
    void a_custom_field_takes_values_of_its_type_and_filters_lists() {
        var key = unique("seen").replace("-", "_");
        admin.post("custom-fields", Map.of("kind", "LEADS", "key", key, "name", "Seen", "type", "NUMBER"));
        var lead = admin.post("leads", Map.of("name", "Acme", "custom", Map.of(key, 5)));
        assertThat(lead.json().path("custom").path(key).asDouble()).isEqualTo(5);
        assertThat(ids(admin.get("leads?custom." + key + "=5"))).containsExactly(lead.id());
        var unfit = admin.post("leads", Map.of("name", "Acme", "custom", Map.of(key, "many")));
        assertThat(unfit.json().path("errors").path(0).path("field").asText()).isEqualTo("custom." + key);
    }

    @Test
    void a_pipeline_keeps_its_stages_in_order_and_retires_what_is_left_out() {
        var made = admin.post(
                "pipelines",
                Map.of("name", unique("pipeline"), "stages", List.of(Map.of("name", "A"), Map.of("name", "B"))));
        assertThat(stages(made)).containsExactly("A", "B");
        var first = made.json().path("stages").path(0).path("id").asText();
        var changed = admin.header("If-Match", made.header("ETag"))
                .patch(
                        "pipelines/" + made.id(),
                        Map.of("stages", List.of(Map.of("name", "C"), Map.of("id", first, "name", "A2"))));
        assertThat(stages(changed)).containsExactly("C", "A2", "B retired");
        assertThat(changed.header("ETag")).isNotEqualTo(made.header("ETag"));
        var left = admin.header("If-Match", changed.header("ETag"))
                .patch("pipelines/" + made.id(), Map.of("stages", List.of(Map.of("name", "A2"))));
        assertThat(left.json().findValuesAsText("name")).contains("C", "A2", "B");
        assertThat(left.json().path("stages").path(0).path("position").asInt())
                .as("A2 stays behind C, retired in its place")
                .isEqualTo(1);
    }

    @Test
    void no_deal_is_opened_in_or_moved_to_a_retired_stage_and_those_in_it_stay() {
        var pipeline = admin.post(
                "pipelines",
                Map.of("name", unique("pipeline"), "stages", List.of(Map.of("name", "A"), Map.of("name", "B"))));
        var b = pipeline.json().path("stages").path(1).path("id").asText();
        var in = admin.post("deals", Map.of("name", "In", "pipeline", pipeline.id(), "stage", b));
        var out = admin.post("deals", Map.of("name", "Out", "pipeline", pipeline.id()));
        admin.header("If-Match", "*").patch("stages/" + b, Map.of("retired", true));
        var opened = admin.post("deals", Map.of("name", "Late", "pipeline", pipeline.id(), "stage", b));
        assertThat(opened.status()).isEqualTo(422);
        assertThat(opened.text()).contains("B is retired");
        assertThat(admin.post("deals/" + out.id() + "/moves", Map.of("stage", "B"))
                        .status())
                .isEqualTo(422);
        assertThat(ids(admin.get("deals?stage=" + b))).containsExactly(in.id());
    }

    @Test
    void a_deal_moves_is_lost_opens_again_and_is_won_with_every_visit_kept() {
        var pipeline = admin.post(
                "pipelines",
                Map.of(
                        "name", unique("pipeline"),
                        "stages", List.of(Map.of("name", "First"), Map.of("name", "Second"))));
        var deal = admin.post(
                "deals", Map.of("name", "Deal", "pipeline", pipeline.id(), "openedAt", "2026-01-01T00:00:00Z"));
        var path = "deals/" + deal.id();
        var moved = admin.post(path + "/moves", Map.of("stage", "Second", "at", "2026-01-05T00:00:00Z"));
        assertThat(moved.json().path("stage").path("name").asText()).isEqualTo("Second");
        assertThat(admin.post(path + "/moves", Map.of("stage", "Second")).status())
                .isEqualTo(409);
        assertThat(admin.post(path + "/moves", Map.of("stage", "First", "at", "2025-01-01"))
                        .status())
                .isEqualTo(422);
        var step = admin.post(
                "next-steps", Map.of("text", "Call", "dueAt", "2026-12-01", "deal", path.substring("deals/".length())));
        var reason = unique("reason");
        var lost = admin.post(path + "/lose", Map.of("reason", reason, "at", "2026-01-09T00:00:00Z"));
        assertThat(lost.json().path("outcome").asText()).isEqualTo("LOST");
        assertThat(lost.json().path("lossReason").path("name").asText()).isEqualTo(reason);
        assertThat(admin.get("next-steps/" + step.id()).json().path("dropped").asBoolean())
                .isTrue();
        assertThat(admin.post(path + "/reopen", Map.of("at", "2026-01-10")).status())
                .isEqualTo(200);
        assertThat(admin.get("next-steps/" + step.id()).json().path("doneAt").isNull())
                .isTrue();
        assertThat(admin.post(path + "/win", Map.of("amount", -1)).status()).isEqualTo(400);
        var won = admin.post(path + "/win", Map.of("amount", 1200.55, "at", "2026-01-12"));
        assertThat(won.json().path("amount").decimalValue()).isEqualByComparingTo("1200.55");
        assertThat(admin.get(path + "/visits").json().path("items")).hasSize(3);
    }

    @Test
    void what_is_done_to_a_deal_or_lead_in_an_older_version_is_refused_and_leaves_it_as_it_is() {
        var deal = admin.post("deals", Map.of("name", "Deal"));
        var path = "deals/" + deal.id();
        var stale = admin.header("If-Match", "\"99\"");
        var doings = Map.of("moves", "{\"stage\":\"Second\"}", "win", "{}", "lose", "{}", "reopen", "{}");
        doings.forEach((verb, body) -> {
            var refused = stale.post(path + "/" + verb, body);
            assertThat(refused.status()).as(verb).isEqualTo(412);
            assertThat(refused.header("ETag")).isEqualTo(deal.header("ETag"));
        });
        assertThat(admin.header("If-Match", "99").post(path + "/win", "{}").status())
                .isEqualTo(400);
        assertThat(admin.get(path).json()).isEqualTo(deal.json());
        var won = admin.header("If-Match", deal.header("ETag")).post(path + "/win", "{}");
        assertThat(won.status()).isEqualTo(200);
        assertThat(admin.header("If-Match", deal.header("ETag"))
                        .post(path + "/reopen", "{}")
                        .status())
                .isEqualTo(412);

        var lead = admin.post("leads", Map.of("name", "Acme"));
        for (var verb : List.of("convert", "claim", "return")) {
            assertThat(stale.post("leads/" + lead.id() + "/" + verb, "{}").status())
                    .as(verb)
                    .isEqualTo(412);
        }
    }

    @Test
    void a_deal_is_not_dated_to_open_after_it_was_won() {
        var deal = admin.post("deals", Map.of("name", "Deal", "openedAt", "2026-01-01"));
        var won = admin.post("deals/" + deal.id() + "/win", Map.of("at", "2026-02-01"));
        var refused = admin.header("If-Match", won.header("ETag"))
                .patch("deals/" + deal.id(), Map.of("openedAt", "2026-03-01"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("field").asText()).isEqualTo("openedAt");
        assertThat(admin.get("deals/" + deal.id()).json()).isEqualTo(won.json());
    }

    @Test
    void a_rep_chooses_among_the_reasons_there_are_and_adds_none() {
        var known = unique("reason");
        admin.post("loss-reasons", Map.of("name", known));
        var rep = Staff.hire("REP", null).calls();
        var path = "deals/" + rep.post("deals", Map.of("name", "Deal")).id() + "/lose";
        var refused = rep.post(path, Map.of("reason", unique("reason")));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("\"field\":\"reason\"", "must be one of ", known);
        assertThat(rep.post(path, Map.of("reason", known)).status()).isEqualTo(200);
    }

    @Test
    void an_open_deal_has_no_closing_date_and_a_currency_is_written_in_one_way() {
        var open = admin.post("deals", Map.of("name", "Deal", "closedAt", "2026-01-01"));
        assertThat(open.status()).isEqualTo(400);
        assertThat(open.text()).contains("\"field\":\"closedAt\"", "won or lost");
        var won = admin.post(
                "deals", Map.of("name", "Deal", "outcome", "WON", "closedAt", "2026-01-01", "currency", "eur"));
        assertThat(won.status()).isEqualTo(201);
        assertThat(won.json().path("currency").asText()).isEqualTo("EUR");
    }

    @Test
    void a_lead_becomes_account_contact_and_deal_once() {
        var lead = admin.post("leads", Map.of("name", "Acme", "contactName", "Jo", "industry", "Glass"));
        var path = "leads/" + lead.id() + "/convert";
        var pipeline =
                admin.post("pipelines", Map.of("name", unique("pipeline"))).id();
        var deal = Map.of("deal", Map.of("amount", 10, "pipeline", pipeline));
        var refused = admin.post(path, deal);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.text()).contains("no stages", "settings");
        assertThat(admin.get("leads/" + lead.id()).json().path("outcome").asText())
                .isEqualTo("OPEN");
        admin.post("stages", Map.of("name", "Talk", "pipeline", pipeline));
        var converted = admin.post(path, deal).json();
        assertThat(converted.path("outcome").asText()).isEqualTo("WON");
        var account = admin.get(
                "accounts/" + converted.path("convertedAccount").path("id").asText());
        assertThat(account.json().path("industry").asText()).isEqualTo("Glass");
        assertThat(converted.path("convertedContact").path("name").asText()).isEqualTo("Jo");
        assertThat(converted.path("convertedDeal").path("name").asText()).isEqualTo("Acme");
        assertThat(admin.post(path, "{}").status()).isEqualTo(409);

        var other = admin.post("leads", Map.of("name", "Acme"));
        var without = admin.post("leads/" + other.id() + "/convert", "{\"deal\":null}")
                .json();
        assertThat(without.path("convertedDeal").isNull()).isTrue();
    }

    @Test
    void a_password_is_never_read_back_and_somebody_is_left_to_administer() {
        var user = Staff.hire("REP", null);
        assertThat(admin.get("users/" + user.id()).text()).doesNotContain("assword");
        var administrators = admin.get("users?role=ADMIN&active=true").json().path("items");
        assertThat(administrators).hasSize(1);
        var last = "users/" + administrators.path(0).path("id").asText();
        assertThat(admin.header("If-Match", "*")
                        .patch(last, Map.of("active", false))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void of_many_who_change_one_version_at_once_one_succeeds() {
        var lead = admin.post("leads", Map.of("name", "Acme"));
        var changing = admin.header("If-Match", lead.header("ETag"));
        var replies = atOnce(i -> changing.patch("leads/" + lead.id(), Map.of("name", "Name " + i))
                .status());
        assertThat(replies).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @Test
    void of_many_who_win_a_deal_at_once_one_succeeds() {
        var deal = admin.post("deals", Map.of("name", "Deal"));
        var replies =
                atOnce(i -> admin.post("deals/" + deal.id() + "/win", "{}").status());
        assertThat(replies).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(admin.get("deals/" + deal.id() + "/visits")
                        .json()
                        .path("items")
                        .size())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void many_who_send_one_idempotency_key_at_once_make_one_record() {
        var once = admin.header("Idempotency-Key", unique("key"));
        var replies = atOnce(i -> once.post("leads", Map.of("name", "Once")).id());
        assertThat(new HashSet<>(replies)).hasSize(1);
    }

    private static <T> List<T> atOnce(IntFunction<T> call) {
        var calls = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> call.apply(i)))
                .toList();
        return calls.stream().map(CompletableFuture::join).toList();
    }

    private static List<String> ids(Caller.Reply list) {
        return StreamSupport.stream(list.json().path("items").spliterator(), false)
                .map(item -> item.path("id").asText())
                .toList();
    }

    private static List<String> stages(Caller.Reply pipeline) {
        return StreamSupport.stream(pipeline.json().path("stages").spliterator(), false)
                .map(s -> s.path("name").asText() + (s.path("retired").asBoolean() ? " retired" : ""))
                .toList();
    }

    private static String unique(String word) {
        return word + "-" + System.nanoTime();
    }

    @Test
    void what_a_rep_makes_is_the_rep_s_unless_somebody_or_nobody_is_named() {
        var rep = Staff.hire("REP", Staff.team(null));
        var own = rep.calls().post("leads", Map.of("name", "Mine"));
        assertThat(own.json().path("owner").toString()).contains(rep.id());
        var pool = rep.calls().post("leads", "{\"name\":\"Pool\",\"owner\":null}");
        assertThat(pool.json().path("owner").isNull()).isTrue();
        var step = rep.calls().post("next-steps", Map.of("lead", own.id(), "text", "Call", "dueAt", "2030-01-01"));
        assertThat(step.json().path("owner").toString()).contains(rep.id());
        assertThat(Caller.admin()
                        .post("leads", Map.of("name", "Pool"))
                        .json()
                        .path("owner")
                        .isNull())
                .isTrue();
        var stranger = Staff.hire("REP", Staff.team(null)).calls();
        assertThat(stranger.get("leads/" + own.id()).status()).isEqualTo(404);
        assertThat(stranger.get("leads/" + pool.id()).status()).isEqualTo(200);
    }
}
