package org.likeness.crm.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayChangesTest {
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void moves_and_closings_that_were_taken_back_are_not_told() {
        assertThat(told(
                        change(0, 1, "stage", "5", "6"),
                        change(1, 1, "stage", "6", "5"),
                        change(2, 1, "outcome", "OPEN", "WON"),
                        change(3, 1, "outcome", "WON", "OPEN"),
                        change(4, 1, "outcome", "OPEN", "LOST"),
                        change(5, 1, "outcome", "LOST", "OPEN")))
                .isEmpty();
    }

    @Test
    void a_record_has_one_line_with_what_became_of_it_in_the_end() {
        assertThat(told(
                        change(0, 1, "stage", "5", "6"),
                        change(1, 2, "stage", "5", "6"),
                        change(2, 1, "outcome", "OPEN", "WON"),
                        change(3, 2, "stage", "6", "7"),
                        change(4, 3, "owner", null, "9")))
                .containsExactly("3 owner 9", "2 stage 7", "1 outcome WON");
    }

    private static List<String> told(Object[]... rows) {
        return DayChanges.inTheEnd(List.of(rows)).stream()
                .map(r -> r[3] + " " + r[1] + " " + r[2])
                .toList();
    }

    private static Object[] change(int after, long record, String field, String before, String now) {
        return new Object[] {
            TEN.plusSeconds(after), field, now, record, "Name", null, null, null, null, null, null, before
        };
    }
}
