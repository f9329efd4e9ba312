package org.likeness.crm.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.likeness.crm.ReferenceData;
import org.likeness.crm.TestBook;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.user.Sight;

/** Against results of R on real data, see the README beside it. */
@Tag("reference")
@EnabledIf(value = "org.likeness.crm.ReferenceData#here", disabledReason = "no reference data")
class AcquisitionReferenceTest {
    @Test
    void the_origins_of_a_marketplaces_leads_are_counted_as_R_counts_them() {
        List<String[]> leads = ReferenceData.rows("marketing-funnel/qualified_leads.csv");
        Map<String, String> won = ReferenceData.rows("marketing-funnel/closed_deals.csv").stream()
                .collect(Collectors.toMap(row -> row[0], row -> row[4]));
        TestDatabase.clear();
        try (TestBook book = new TestBook()) {
            Map<String, Long> channels = new HashMap<>();
            for (String[] lead : leads) {
                Long origin = lead[2].isEmpty() ? null : channels.computeIfAbsent(lead[2], book::channel);
                String closed = won.get(lead[0]);
                book.lead(closed == null ? "OPEN" : "WON", day(lead[1]), closed, "channel_id", origin);
            }
        }
        ChannelPerformance performance = new Acquisition(TestDatabase.dataSource(), Clock.systemUTC())
                .of(new ChannelQuestion(ChannelQuestion.Subject.LEAD, null, null, Sight.everything()));

        assertThat(performance.leads()).isEqualTo(8000);
        assertThat(performance.won()).isEqualTo(842);
        assertThat(performance.excluded()).isEqualTo(1);
        assertThat(performance.chiSquare()).isCloseTo(140.69, within(.005));
        assertThat(performance.df()).isEqualTo(10);
        assertThat(performance.channels())
                .extracting(
                        c -> (c.channel() == null ? "missing" : c.channel().name()) + " " + c.won() + "/" + c.leads())
                .contains("organic_search 271/2296", "unknown 179/1099", "missing 14/60", "other_publicities 3/65")
                .hasSize(11);
    }

    private static String day(String american) {
        return LocalDate.parse(american, DateTimeFormatter.ofPattern("M/d/yyyy")) + " 00:00:00";
    }
}
