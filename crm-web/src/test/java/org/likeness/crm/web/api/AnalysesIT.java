package org.likeness.crm.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The mining through the API: a job that trains, a model, its scores, and the questions to the book. */
class AnalysesIT {
    private static final Caller ADMIN = Caller.admin();
    private static String channel;

    /** 160 closed leads, half of which are of an industry that is won three times as often. */
    @BeforeAll
    static void keepABook() {
        channel = ADMIN.post("channels", Map.of("name", "Analyses " + System.nanoTime()))
                .id();
        for (int i = 0; i < 160; i++) {
            var glass = i % 2 == 0;
            var won = i % 8 < (glass ? 6 : 2) && i % 8 != 1;
            ADMIN.post(
                    "leads",
                    Map.of(
                            "name",
                            "Closed " + i,
                            "industry",
                            glass ? "Glass" : "Paper",
                            "channel",
                            channel,
                            "createdAt",
                            "2025-01-01",
                            "outcome",
                            won ? "WON" : "LOST",
                            "closedAt",
                            "2025-0" + (2 + i % 7) + "-1" + i % 9));
        }
    }

    @Test
    void a_funnel_split_by_what_is_known_of_no_deal_is_told_without_a_test() {
        var none = "/funnel?split=referral&from=1990-01-01&to=1990-01-02";
        assertThat(Staff.hire("MANAGER", null).signsIn().get(none).status()).isEqualTo(200);
    }

    @Test
    void a_training_is_a_job_whose_result_is_a_model_that_explains_its_scores() {
        var job = trained();
        var address = job.path("result").asText();
        var model = ADMIN.get(address).json();
        assertThat(model.path("status").asText()).isEqualTo("OK");
        assertThat(model.path("quality").path("auc").asDouble()).isGreaterThan(.6);
        assertThat(model.path("features").path(0).path("key").asText()).isEqualTo("industry");

        assertThat(model.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(described("WinModel"));
        var listed = ADMIN.get("win-models?limit=1").json().path("items").path(0);
        assertThat(listed.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(described("WinModelSummary"));

        var lead = ADMIN.post("leads", Map.of("name", "Open", "industry", "Glass"));
        assertThat(lead.json().path("winProbability").asDouble()).isGreaterThan(.5);
        var score = ADMIN.get("leads/" + lead.id() + "/score").json();
        var sum = StreamSupport.stream(score.path("reasons").spliterator(), false)
                .mapToDouble(r -> r.path("logOdds").asDouble())
                .sum();
        assertThat(score.path("baseLogOdds").asDouble() + sum)
                .isCloseTo(score.path("logOdds").asDouble(), within(1e-9));
        assertThat(score.path("probability").asDouble())
                .isEqualTo(lead.json().path("winProbability").asDouble());
        var paper =
                ADMIN.header("If-Match", lead.header("ETag")).patch("leads/" + lead.id(), Map.of("industry", "Paper"));
        assertThat(paper.json().path("winProbability").asDouble()).isLessThan(.5);

        var csv = ADMIN.header("Accept", "text/csv").get(address + "/scores?set=HOLDOUT");
        assertThat(csv.type()).startsWith("text/csv");
        assertThat(csv.text()).startsWith("externalId,id,set,probability,grade,similarity");
        var all = ADMIN.get(address + "/scores").json().path("items");
        assertThat(all.size()).isGreaterThanOrEqualTo(160);
        var first = ADMIN.get(address + "/scores?limit=100&count=true").json();
        assertThat(first.path("items")).hasSize(100);
        assertThat(first.path("total").asInt()).isEqualTo(all.size());
        var next = ADMIN.get(
                        address + "/scores?limit=1&cursor=" + first.path("next").asText())
                .json();
        assertThat(next.path("items").path(0)).isEqualTo(all.path(100));
        assertThat(ADMIN.get(address + "/scores?limit=501").status()).isEqualTo(400);
        assertThat(ADMIN.get(address + "/scores?cursor=abc").status()).isEqualTo(400);
    }

    @Test
    void what_an_account_out_of_sight_has_is_told_nowhere_although_the_deal_is_one_s_own() {
        var word = "Kiln" + System.nanoTime();
        var rep = Staff.hire("REP", Staff.team(null));
        var stranger = Staff.hire("REP", Staff.team(null)).id();
        var hidden = account(word, stranger);
        var other = account("Paper", stranger);
        var pipeline = ADMIN.post("pipelines", Map.of("name", "Sights", "stages", List.of(Map.of("name", "Offer"))))
                .id();
        for (int i = 0; i < 160; i++) {
            var won = i % 8 < (i % 2 == 0 ? 6 : 2) && i % 8 != 1;
            ADMIN.post(
                    "deals",
                    Map.of(
                            "name",
                            "Closed " + i,
                            "pipeline",
                            pipeline,
                            "account",
                            i % 2 == 0 ? hidden : other,
                            "outcome",
                            won ? "WON" : "LOST",
                            "closedAt",
                            "2025-0" + (2 + i % 7) + "-1" + i % 9));
        }
        trained(Map.of("subject", "DEAL", "pipeline", pipeline, "features", List.of("account.industry", "product")));
        var deal = ADMIN.post(
                        "deals", Map.of("name", "Open", "pipeline", pipeline, "account", hidden, "owner", rep.id()))
                .id();

        var whole = ADMIN.get("deals/" + deal + "/score");
        assertThat(whole.text()).contains("\"account.industry\"", word);
        var told = rep.calls().get("deals/" + deal + "/score");
        assertThat(told.text()).doesNotContain(word);
        assertThat(told.json().path("reasons").findValuesAsText("feature")).containsExactly("account");
        assertThat(told.json().at("/reasons/0/won").isNull()).isTrue();
        assertThat(told.json().path("probability")).isEqualTo(whole.json().path("probability"));
        var supposed = rep.calls().get("deals/" + deal + "/what-if");
        assertThat(supposed.text()).doesNotContain(word);
        assertThat(supposed.json().path("facts").findValuesAsText("feature")).doesNotContain("account.industry");
        assertThat(supposed.json().path("probability")).isEqualTo(whole.json().path("probability"));
        var fact = Map.of("facts", Map.of("account.industry", word));
        assertThat(rep.calls().post("deals/" + deal + "/what-if", fact).status())
                .isEqualTo(400);
        assertThat(ADMIN.post("deals/" + deal + "/what-if", fact).json().at("/supposed/probability"))
                .isEqualTo(whole.json().path("probability"));
        assertThat(rep.signsIn().get("/deals/" + deal + "/what-if").text()).doesNotContain(word);
        assertThat(Staff.hire("INTEGRATOR", null)
                        .signsIn()
                        .get("/deals/" + deal + "/what-if?if.account.industry=nothing")
                        .text())
                .contains("not known to the model in use", word);

        var funnel = "funnel?split=industry&pipeline=" + pipeline;
        assertThat(ADMIN.get(funnel).text()).contains(word);
        assertThat(rep.calls().get(funnel).text()).doesNotContain(word);
        assertThat(rep.calls()
                        .get("ideal-profile?subject=DEAL&pipeline=" + pipeline)
                        .text())
                .doesNotContain(word);
        var page = rep.signsIn().get("/deals/" + deal).text();
        assertThat(page).contains("which is out of your sight").doesNotContain(word);

        var won = ADMIN.post("deals/" + deal + "/win", "{}");
        assertThat(won.status()).isEqualTo(200);
        for (var name : List.of("winProbability", "grade", "similarity")) {
            assertThat(ADMIN.get("deals/" + deal).json().path(name).isNull())
                    .as(name)
                    .isTrue();
        }
    }

    private static String account(String industry, String owner) {
        return ADMIN.post("accounts", Map.of("name", industry + " Ltd", "industry", industry, "owner", owner))
                .id();
    }

    @Test
    void the_funnel_tells_deals_apart_by_a_custom_field() {
        var key = "plan" + System.nanoTime();
        ADMIN.post("custom-fields", Map.of("kind", "DEALS", "key", key, "name", "Plan of " + key, "type", "YES_NO"));
        var deal = Map.of("name", "Split", "custom", Map.of(key, true));
        var pipeline =
                ADMIN.post("deals", deal).json().path("pipeline").path("id").asText();
        var funnel = ADMIN.get("funnel?pipeline=" + pipeline + "&split=custom." + key);
        assertThat(funnel.status()).as(funnel.text()).isEqualTo(200);
        assertThat(funnel.json().path("split").findValuesAsText("value")).contains("yes");
        var page =
                Staff.hire("INTEGRATOR", null).signsIn().get("/funnel?pipeline=" + pipeline + "&split=custom." + key);
        assertThat(page.text()).contains("<option value=\"custom." + key + "\" selected", "<b>Yes</b>");
    }

    /** What the API's description says that such an answer holds. */
    private static List<String> described(String schema) {
        var names = new ArrayList<String>();
        Caller.nobody()
                .get("/openapi?format=json")
                .json()
                .at("/components/schemas/" + schema + "/properties")
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    private static JsonNode trained() {
        return trained(Map.of("subject", "LEAD", "features", List.of("industry"), "holdout", Map.of("kind", "TIME")));
    }

    private static JsonNode trained(Map<String, Object> question) {
        var asked = ADMIN.post("win-models", question);
        assertThat(asked.status()).isEqualTo(202);
        var job = Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> ADMIN.get(asked.header("Location")).json(),
                        j -> !j.path("status").asText().matches("QUEUED|RUNNING"));
        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("COMPLETED");
        assertThat(job.path("progress").asDouble()).isEqualTo(1);
        return job;
    }

    @Test
    void a_rule_that_goes_by_the_score_takes_imported_leads() {
        trained();
        var rep = Staff.hire("REP", null);
        var city = "City " + System.nanoTime();
        var rule = ADMIN.post(
                "assignment-rules",
                Map.of("name", city, "leastScore", .0001, "fromImports", true, "takers", java.util.List.of(rep.id())));
        assertThat(rule.status()).as(rule.text()).isEqualTo(201);
        ADMIN.header("Content-Type", "multipart/form-data; boundary=part")
                .post(
                        "imports",
                        """
                        --part\r
                        Content-Disposition: form-data; name="spec"\r
                        Content-Type: application/json\r
                        \r
                        {"kind":"leads","columns":{"id":"externalId","industry":"industry"}}\r
                        --part\r
                        Content-Disposition: form-data; name="file"; filename="leads.csv"\r
                        \r
                        id,industry
                        %s,Glass
                        \r
                        --part--\r
                        """
                                .formatted(city));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> ADMIN.get("leads?externalId=" + city.replace(' ', '+'))
                                .json()
                                .path("items")
                                .path(0),
                        lead -> lead.path("owner").path("id").asText().equals(rep.id()));
        ADMIN.header("If-Match", "*").delete("assignment-rules/" + rule.id());
    }

    @Test
    void a_job_that_waits_or_runs_can_be_called_off() {
        var job = ADMIN.post("win-models", Map.of("subject", "LEAD"));
        assertThat(ADMIN.post("jobs/" + job.id() + "/cancel", "").status()).isEqualTo(200);
        var ended = Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> ADMIN.get("jobs/" + job.id())
                                .json()
                                .path("status")
                                .asText(),
                        s -> !s.matches("QUEUED|RUNNING"));
        assertThat(ended).matches("CANCELLED|COMPLETED");
        assertThat(ADMIN.get("jobs").text()).contains(job.id());
    }

    @Test
    void the_channels_tell_conversions_of_everything_created() {
        var channels =
                ADMIN.get("channels/performance?from=2025-01-01&to=2025-01-01").json();
        var ours = StreamSupport.stream(channels.path("channels").spliterator(), false)
                .filter(c -> c.path("channel").path("id").asText().equals(channel))
                .findFirst()
                .orElseThrow();
        assertThat(ours.path("leads").asInt()).isEqualTo(160);
        assertThat(ours.path("conversion").asDouble())
                .isEqualTo(ours.path("won").asInt() / 160.);
    }

    @Test
    void the_ideal_profile_finds_the_industry_that_is_won_more_often() {
        var profile = ADMIN.get("ideal-profile?subject=LEAD&from=2025-01-01&to=2025-12-31")
                .json();
        assertThat(profile.path("status").asText()).isEqualTo("OK");
        var first = profile.path("traits").path(0);
        assertThat(first.path("value").asText()).isEqualTo("Glass");
        assertThat(first.path("trait").asBoolean()).isTrue();
        assertThat(first.path("lift").asDouble()).isGreaterThan(1);
    }

    @Test
    void revenue_of_several_currencies_is_warned_of() {
        var pipeline =
                ADMIN.post("pipelines", Map.of("name", "Of two currencies")).id();
        for (var currency : List.of("EUR", "JPY")) {
            ADMIN.post(
                    "deals",
                    Map.of(
                            "name",
                            currency,
                            "pipeline",
                            pipeline,
                            "outcome",
                            "WON",
                            "closedAt",
                            "2026-01-01",
                            "amount",
                            5,
                            "currency",
                            currency));
        }
        var path = "ideal-profile?subject=DEAL&pipeline=" + pipeline + "&by=";
        assertThat(ADMIN.get(path + "REVENUE").json().path("warnings").findValuesAsText("kind"))
                .contains("MIXED_CURRENCIES");
        assertThat(ADMIN.get(path + "REVENUE").json().path("warnings"))
                .allSatisfy(warning -> assertThat(warning.fieldNames())
                        .toIterable()
                        .containsExactly("kind", "feature", "detail", "detailZh"));
        assertThat(ADMIN.get(path + "COUNT").json().path("warnings").findValuesAsText("kind"))
                .doesNotContain("MIXED_CURRENCIES");
    }

    @Test
    void a_follow_up_counts_as_effort_until_its_lead_closed() {
        var lead = ADMIN.get("leads?channel=" + channel + "&industry=Glass&limit=1")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        var before = followUps();
        ADMIN.post("follow-ups", Map.of("lead", lead, "at", "2025-01-15"));
        assertThat(followUps()).isEqualTo(before + 1);
        ADMIN.post("follow-ups", Map.of("lead", lead, "at", "2025-12-01"));
        assertThat(followUps()).isEqualTo(before + 1);
    }

    /** On all closed leads of the industry that is won more often, as the profile tells it; none where it tells nothing. */
    private static long followUps() {
        var trait = ADMIN.get("ideal-profile?subject=LEAD&from=2025-01-01&to=2025-12-31")
                .json()
                .path("traits")
                .path(0);
        assertThat(trait.path("value").asText()).isEqualTo("Glass");
        var effort = trait.path("effort");
        return effort.isNull()
                ? 0
                : Math.round(effort.path("mean").asDouble() * effort.path("n").asLong());
    }

    @Test
    void the_funnel_counts_deals_and_their_days() {
        var pipeline = ADMIN.post(
                "pipelines",
                Map.of("name", "Funnel " + System.nanoTime(), "stages", java.util.List.of(Map.of("name", "Only"))));
        var deal = ADMIN.post("deals", Map.of("name", "D", "pipeline", pipeline.id(), "openedAt", "2026-01-01"));
        ADMIN.post("deals/" + deal.id() + "/win", Map.of("at", "2026-01-11"));
        var funnel = ADMIN.get("funnel?pipeline=" + pipeline.id()).json();
        assertThat(funnel.path("stages").path(0).path("entered").asInt()).isEqualTo(1);
        assertThat(funnel.path("cycle").path("naiveMedian").asDouble()).isEqualTo(10);
        assertThat(funnel.path("cycle").path("median").asDouble()).isEqualTo(10);
        assertThat(funnel.path("transitions").path(0).path("to").path("name").asText())
                .isEqualTo("WON");
    }
}
