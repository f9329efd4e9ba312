package org.likeness.crm.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ranking of calls is kept; what changes must show in the next answer, to nobody but those who see the record. */
class CallListIT {
    private static Caller rep;
    private static Caller mate;
    private static String pipeline;

    /** Enough closed deals for a chance by stage: 18 won and 8 lost, after 5 to 30 days. */
    @BeforeAll
    static void keepABook() {
        var team = Staff.team(null);
        rep = Staff.hire("REP", team).calls();
        mate = Staff.hire("REP", team).calls();
        pipeline = Caller.admin()
                .post(
                        "pipelines",
                        Map.of("name", "Calls " + System.nanoTime(), "stages", List.of(Map.of("name", "Only"))))
                .id();
        for (int i = 0; i < 26; i++) {
            var closed = deal(rep, "Closed " + i, daysAgo(100));
            var at = Map.of("at", daysAgo(95 - i));
            assertThat(rep.post("deals/" + closed + (i % 3 == 1 ? "/lose" : "/win"), at)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_deal_is_called_until_its_next_step_is_planned_and_again_when_that_is_gone() {
        var deal = deal(rep, "To call", daysAgo(10));
        var call = call(rep, deal).orElseThrow();
        assertThat(call.path("chance").asDouble())
                .isEqualTo(call.path("chanceByStage").asDouble());
        assertThat(call.path("gain").asDouble())
                .isEqualTo(call.path("chance").asDouble()
                        * 1000
                        * call.path("urgency").asDouble());
        assertThat(call(mate, deal)).as("a rep calls the own ones").isEmpty();

        var step = rep.post("next-steps", Map.of("deal", deal, "text", "Call", "dueAt", "2030-01-01"));
        assertThat(call(rep, deal)).isEmpty();
        rep.header("If-Match", "*").delete("next-steps/" + step.id());
        assertThat(call(rep, deal)).isPresent();

        rep.header("If-Match", "*").patch("deals/" + deal, Map.of("amount", 2000));
        assertThat(call(rep, deal).orElseThrow().path("amount").asDouble()).isEqualTo(2000);
        rep.post("deals/" + deal + "/win", Map.of());
        assertThat(call(rep, deal)).isEmpty();
    }

    private static String deal(Caller by, String name, String openedAt) {
        var deal = Map.of("name", name, "pipeline", pipeline, "openedAt", openedAt, "amount", 1000);
        return by.post("deals", deal).id();
    }

    private static Optional<JsonNode> call(Caller who, String deal) {
        var items = who.get("call-list?capacity=200").json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("id").asText().equals(deal))
                .findFirst();
    }

    private static String daysAgo(int days) {
        return Instant.now().minus(days, ChronoUnit.DAYS).toString();
    }
}
