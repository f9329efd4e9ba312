package org.likeness.crm.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditIT {
    private static final Caller ADMIN = Caller.admin();

    @Test
    void administrators_read_who_changed_what_page_by_page_and_nobody_else_does() {
        var lead = ADMIN.post("leads", Map.of("name", "Audited " + System.nanoTime(), "city", "Ulm"))
                .id();
        var any = ADMIN.header("If-Match", "*");
        any.patch("leads/" + lead, Map.of("city", "Bremen"));
        any.patch("leads/" + lead, Map.of("city", "Kiel", "region", "North"));
        var of = "field-changes?kind=leads&record=" + lead;
        var all = ADMIN.get(of + "&count=true").json();
        assertThat(all.path("total").asInt()).isEqualTo(3);
        assertThat(all.path("items").findValuesAsText("after")).contains("Bremen", "Kiel", "North");
        assertThat(all.at("/items/2/before").asText()).isEqualTo("Ulm");
        var first = ADMIN.get(of + "&limit=2").json();
        var rest =
                ADMIN.get(of + "&limit=2&cursor=" + first.path("next").asText()).json();
        assertThat(rest.path("items").findValuesAsText("after")).isEqualTo(List.of("Bremen"));
        assertThat(rest.path("next").isNull()).isTrue();
        var today = LocalDate.now(ZoneOffset.UTC);
        var around = of + "&from=" + today.minusDays(1) + "&to=" + today.plusDays(1);
        assertThat(ADMIN.get(around).json().path("items").size()).isEqualTo(3);
        assertThat(ADMIN.get(of + "&from=" + today.plusDays(2))
                        .json()
                        .path("items")
                        .isEmpty())
                .isTrue();
        assertThat(ADMIN.get(of + "&to=2020-01-01").json().path("items").isEmpty())
                .isTrue();
        for (var wrong : List.of("kind=shoes", "record=!", "user=!", "from=soon", "shoe=42")) {
            assertThat(ADMIN.get("field-changes?" + wrong).status()).as(wrong).isEqualTo(400);
        }
        var manager = Staff.hire("MANAGER", null);
        assertThat(manager.calls().get(of).status()).isEqualTo(403);
        assertThat(manager.signsIn().get("/audit").status()).isEqualTo(403);
        var other = Staff.hire("ADMIN", null);
        var page = other.signsIn().get("/audit?kind=LEADS").text();
        any.patch("users/" + other.id(), Map.of("active", false));
        assertThat(page).contains("Audited", "Kiel", "Bremen");
    }
}
