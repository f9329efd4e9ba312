package org.likeness.crm.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client sends: a problem with a sentence, never a fault of ours. */
class NastyInputIT {
    private final Caller admin = Caller.admin();

    static Stream<Arguments> bodies() {
        return Stream.of(
                        "{\"name\":",
                        "[]",
                        "null",
                        "\"text\"",
                        "{} {}",
                        "{\"name\":\"a\",\"name\":\"b\"}",
                        "{\"name\":NaN}",
                        "{\"a\":".repeat(70) + "1" + "}".repeat(70),
                        "[".repeat(200_000),
                        "{\"name\":\"" + "x".repeat(191) + "\"}",
                        "{\"name\":\"a\\u0000b\"}",
                        "{\"name\":\"\\ud800\"}",
                        "{\"na\\u0000me\":\"x\"}",
                        "{\"name\":[\"x\"]}",
                        "{\"name\":\"x\",\"bogus\":1}",
                        "{\"name\":\"x\",\"id\":[],\"grade\":\"A\"}",
                        "{\"name\":\"x\",\"employees\":1e400}",
                        "{\"name\":\"x\",\"employees\":-1}",
                        "{\"name\":\"x\",\"employees\":1.5}",
                        "{\"name\":\"x\",\"employees\":99999999999}",
                        "{\"name\":\"x\",\"employees\":" + "1".repeat(5000) + "}",
                        "{\"name\":\"x\",\"annualRevenue\":\"Infinity\"}",
                        "{\"name\":\"x\",\"annualRevenue\":{}}",
                        "{\"name\":\"x\",\"createdAt\":\"2026-02-30\"}",
                        "{\"name\":\"x\",\"createdAt\":\"0001-01-01\"}",
                        "{\"name\":\"x\",\"createdAt\":\"+999999999-12-31T00:00:00Z\"}",
                        "{\"name\":\"x\",\"closedAt\":\"2025-01-01\"}",
                        "{\"name\":\"x\",\"outcome\":\"WON\",\"closedAt\":\"2999-01-01\"}",
                        "{\"name\":\"x\",\"createdAt\":\"2999-01-01\"}",
                        "{\"name\":\"x\",\"owner\":\"nobody\"}",
                        "{\"name\":\"x\",\"owner\":{\"id\":[1]}}",
                        "{\"name\":\"x\",\"outcome\":\"MAYBE\"}",
                        "{\"name\":\"x\",\"referral\":\"perhaps\"}",
                        "{\"name\":\"x\",\"custom\":[1]}",
                        "{\"name\":\"x\",\"custom\":{\"nothingOfThatName\":1}}",
                        "{}")
                .map(Arguments::arguments);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_that_cannot_be_used_is_told_apart(String body) {
        refused(400, admin.post("leads", body));
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        refused(400, admin.call("POST", "leads", new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}));
        var surrogate = "{\"name\":\"\u00ed\u00a0\u0080\"}".getBytes(StandardCharsets.ISO_8859_1);
        refused(400, admin.call("POST", "leads", surrogate));
    }

    @Test
    void a_body_beyond_a_megabyte_is_refused() {
        refused(413, admin.post("leads", "{\"name\":\"" + "x".repeat(1 << 20) + "\"}"));
    }

    @Test
    void other_formats_and_methods_are_refused() {
        refused(
                415,
                admin.header("Content-Type", "application/x-www-form-urlencoded")
                        .post("leads", "name=x"));
        refused(
                415,
                admin.header("Content-Type", "application/json;charset=latin1").post("leads", "{}"));
        refused(415, admin.header("Content-Type", "text/plain").call("PATCH", "leads/x", "{}"));
        for (var type : List.of("nonsense", "application/", "a/b;;=", "; charset=utf-8", "application/json; charset")) {
            var garbled = admin.header("Content-Type", type).post("leads", "{}");
            refused(415, garbled);
            assertThat(garbled.text()).contains("Content-Type names no format");
        }
        refused(406, admin.header("Accept", "text/html").get("leads"));
        refused(405, admin.call("PUT", "leads", "{}"));
        assertThat(admin.call("PUT", "leads", "{}").header("Allow")).contains("GET", "POST");
        refused(404, admin.get("nothing-of-that-name"));
        refused(404, admin.get("/api/v2/leads"));
        refused(404, admin.get("leads/not-an-id"));
        refused(404, admin.get("application.wadl"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=501",
                "limit=x",
                "limit=1.5",
                "limit=99999999999",
                "cursor=abc",
                "cursor=AAAA",
                "cursor=%00",
                "sort=bogus",
                "sort=-",
                "sort=owner",
                "count=maybe",
                "bogus=1",
                "employees=x",
                "employees.min=x",
                "employees.max=1e400",
                "name=%00",
                "name=%ff",
                "name=%ed%a0%80",
                "custom.a%27b=1",
                "outcome=NOPE",
                "createdAt.min=soon",
                "nextStep=zz",
                "owner.min=5"
            })
    void a_parameter_that_cannot_be_used_is_refused(String query) {
        refused(400, admin.get("leads?" + query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "funnel?from=x",
                "funnel?asOf=2026-99-01",
                "funnel?split=bogus",
                "funnel?split=custom.nowhere",
                "funnel?split=custom.a%27b",
                "funnel?tau=-1",
                "funnel?from=2026-01-01&from=2025-01-01",
                "funnel?tau=x",
                "funnel?pipeline=bogus",
                "funnel?bogus=1",
                "funnel?from=2026-01-02&to=2026-01-01",
                "channels/performance?subject=X",
                "channels/performance?from=1",
                "ideal-profile?by=X",
                "ideal-profile?subject=LEAD&by=REVENUE",
                "ideal-profile?pipeline=1",
                "win-models?subject=X"
            })
    void a_question_to_an_analysis_that_cannot_be_answered_is_refused(String path) {
        refused(400, admin.get(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"subject\":\"X\"}",
                "{\"subject\":\"LEAD\",\"pipeline\":\"x\"}",
                "{\"subject\":\"LEAD\",\"features\":\"x\"}",
                "{\"subject\":\"LEAD\",\"features\":[1]}",
                "{\"subject\":\"LEAD\",\"features\":[\"bogus\"]}",
                "{\"subject\":\"LEAD\",\"holdout\":[]}",
                "{\"subject\":\"LEAD\",\"holdout\":{\"kind\":\"X\"}}",
                "{\"subject\":\"LEAD\",\"holdout\":{\"share\":2}}",
                "{\"subject\":\"LEAD\",\"seed\":\"x\"}",
                "{\"subject\":\"LEAD\",\"bogus\":1}"
            })
    void a_training_that_cannot_begin_is_refused(String body) {
        refused(400, admin.post("win-models", body));
    }

    @Test
    void an_If_Match_that_is_no_entity_tag_is_refused() {
        var lead = admin.post("leads", Map.of("name", "Acme"));
        var path = "leads/" + lead.id();
        refused(428, admin.patch(path, Map.of("name", "x")));
        refused(428, admin.delete(path));
        refused(400, admin.header("If-Match", "0").patch(path, Map.of("name", "x")));
        refused(412, admin.header("If-Match", "W/\"0\"").patch(path, Map.of("name", "x")));
        assertThat(admin.header("If-Match", "\"7\", \"0\"")
                        .patch(path, Map.of("name", "x"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"stages\":5}", "{\"stages\":[5]}", "{\"stages\":[{}]}",
                        "{\"stages\":[{\"name\":\"x\",\"bogus\":1}]}",
                "{\"stages\":[{\"id\":\"zz\"}]}", "{\"stages\":null}", "{\"position\":99999999999}", "{\"name\":null}"
            })
    void stages_that_cannot_be_arranged_are_refused(String body) {
        var pipeline = admin.post("pipelines", Map.of("name", "Nasty " + System.nanoTime()));
        refused(400, admin.header("If-Match", "*").call("PATCH", "pipelines/" + pipeline.id(), body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"currency\":\"NaN\"", "\"lossReason\":\"%s\"", "\"openedAt\":\"2999-01-01\""})
    void a_deal_that_cannot_be_so_is_refused(String field) {
        var reason = admin.post("loss-reasons", Map.of("name", "Nasty " + System.nanoTime()));
        var reply = admin.post("deals", "{\"name\":\"Nasty\"," + field.formatted(reason.id()) + "}");
        refused(400, reply);
        assertThat(reply.text()).contains("\"field\":\"" + field.split("\"")[1]);
    }

    static Stream<Arguments> verbs() {
        return Stream.of(
                arguments("moves", "{}"),
                arguments("moves", "{\"stage\":\"nowhere\"}"),
                arguments("moves", "{\"stage\":[]}"),
                arguments("win", "{\"amount\":\"much\"}"),
                arguments("win", "{\"amount\":1e30}"),
                arguments("win", "{\"amount\":0e-999999999}"),
                arguments("win", "{\"at\":\"soon\"}"),
                arguments("lose", "{\"why\":\"x\"}"),
                arguments("lose", "{\"reason\":{}}"),
                arguments("win", "[]"));
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void a_verb_that_cannot_be_done_is_refused(String verb, String body) {
        var deal = admin.post("deals", Map.of("name", "Nasty"));
        var reply = admin.post("deals/" + deal.id() + "/" + verb, body);
        assertThat(reply.status()).isBetween(200, 499);
        if (reply.status() >= 400) {
            refused(400, reply);
        }
    }

    private static void refused(int status, Caller.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.type()).startsWith("application/problem+json");
        var problem = reply.json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("type").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).endsWith(".").doesNotContain("Exception", "jackson", "SQL");
    }
}
