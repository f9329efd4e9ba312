package org.likeness.crm.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestBook;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.user.Sight;

class StageRhythmTest {
    @Test
    void a_deal_stalls_once_nine_in_ten_that_advance_have_left() {
        StageRhythm rhythm = rhythmOf(20);
        // with all ended, 18 of 20 had advanced by day 18
        assertThat(rhythm.advanced()).isEqualTo(20);
        assertThat(rhythm.nineInTenBy()).isEqualTo(18);
        assertThat(rhythm.stalled(17.9)).isFalse();
        assertThat(rhythm.stalled(18)).isTrue();
        assertThat(rhythm.median()).isEqualTo(10.5);
    }

    @Test
    void with_little_evidence_no_deal_stalls() {
        StageRhythm rhythm = rhythmOf(19);
        assertThat(rhythm.nineInTenBy()).isNull();
        assertThat(rhythm.stalled(1000)).isFalse();
    }

    /** So many deals that leave the first stage after 1, 2, 3 … days. */
    private static StageRhythm rhythmOf(int deals) {
        TestDatabase.clear();
        long pipeline;
        try (TestBook book = new TestBook()) {
            pipeline = book.pipeline("Rhythm");
            long first = book.stage(pipeline, "First", 0);
            long second = book.stage(pipeline, "Second", 1);
            for (int days = 1; days <= deals; days++) {
                String start = "2020-01-01 00:00:00";
                String next = LocalDate.of(2020, 1, 1).plusDays(days) + " 00:00:00";
                long deal = book.deal(pipeline, "OPEN", start, null);
                book.visit(deal, first, start, next);
                book.visit(deal, second, next, null);
            }
        }
        return new Funnels(
                        TestDatabase.dataSource(),
                        new DealBook(TestDatabase.dataSource(), Runnable::run),
                        SmallPipeline.FEBRUARY)
                .rhythms(FunnelQuestion.now(pipeline, Sight.everything()))
                .get(0);
    }
}
