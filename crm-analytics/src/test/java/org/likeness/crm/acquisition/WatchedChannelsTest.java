package org.likeness.crm.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestBook;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.acquisition.ChannelQuestion.Subject;
import org.likeness.crm.user.Sight;

class WatchedChannelsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-06-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String LONG_AGO = "2020-01-01 00:00:00";

    private static ChannelPerformance found;

    @BeforeAll
    static void a_channel_watched_for_months_one_for_days_and_one_whose_leads_all_closed() {
        TestDatabase.clear();
        try (TestBook book = new TestBook()) {
            long old = book.channel("Old");
            book.lead("WON", LONG_AGO, "2020-01-03 00:00:00", "channel_id", old);
            book.lead("OPEN", LONG_AGO, null, "channel_id", old);
            long young = book.channel("Young");
            book.lead("WON", "2020-05-22 00:00:00", "2020-05-24 00:00:00", "channel_id", young);
            book.lead("OPEN", "2020-05-22 00:00:00", null, "channel_id", young);
            long done = book.channel("Done");
            for (int i = 0; i < 4; i++) {
                book.lead(i == 0 ? "WON" : "LOST", "2020-05-22 00:00:00", "2020-05-24 00:00:00", "channel_id", done);
            }
        }
        found = new Acquisition(TestDatabase.dataSource(), CLOCK)
                .of(new ChannelQuestion(Subject.LEAD, null, null, Sight.everything()));
    }

    @Test
    void the_chance_is_told_of_a_channel_in_which_somebody_was_watched_for_so_long() {
        assertThat(found.horizon()).isEqualTo(90);
        assertThat(channel("Old").wonWithin()).isCloseTo(.5, within(1e-12));
    }

    @Test
    void no_chance_within_ninety_days_is_told_of_one_that_is_ten_days_old() {
        assertThat(channel("Young").wonWithin()).isNull();
        assertThat(channel("Young").wonWithinLow()).isNull();
        assertThat(channel("Young").wonWithinHigh()).isNull();
    }

    @Test
    void where_all_have_closed_nobody_needs_to_be_watched_any_longer() {
        assertThat(channel("Done").wonWithin()).isCloseTo(.25, within(1e-12));
    }

    private static ChannelResult channel(String name) {
        return found.channels().stream()
                .filter(c -> c.channel().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
