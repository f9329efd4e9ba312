package org.likeness.crm.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestBook;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.record.Reference;
import org.likeness.crm.user.Sight;

class FollowUpRhythmTest {
    private static final Instant ENTERED = Instant.parse("2020-01-10T00:00:00Z");

    @Test
    void the_gap_is_that_of_won_deals_and_a_gap_cut_short_counts_as_not_over() {
        FollowUpRhythm rhythm = rhythmOf(20);
        assertThat(rhythm.gaps()).isEqualTo(40);
        assertThat(rhythm.ended()).isEqualTo(20);
        // survfit(Surv(c(rep(4, 20), rep(2, 20)), c(rep(1, 20), rep(0, 20))) ~ 1): median 4; of the ended alone it
        // would be 4, of all 3
        assertThat(rhythm.median()).isEqualTo(4);
    }

    @Test
    void with_little_evidence_no_gap_is_told() {
        FollowUpRhythm rhythm = rhythmOf(19);
        assertThat(rhythm.ended()).isEqualTo(19);
        assertThat(rhythm.median()).isNull();
    }

    @Test
    void the_next_one_is_due_a_gap_after_the_last_one() {
        Instant last = ENTERED.plusSeconds(86_400);
        NextFollowUp next = stage(4.0, null).nextFollowUp(ENTERED, last);
        assertThat(next.due()).isEqualTo("2020-01-15T00:00:00Z");
        assertThat(next.last()).isEqualTo(last);
    }

    @Test
    void without_one_in_the_stage_it_is_due_a_gap_after_the_deal_entered() {
        NextFollowUp next = stage(4.0, null).nextFollowUp(ENTERED, ENTERED.minusSeconds(3600));
        assertThat(next.due()).isEqualTo("2020-01-14T00:00:00Z");
        assertThat(next.last()).isNull();
    }

    @Test
    void it_is_due_before_half_of_those_that_advance_have_left() {
        NextFollowUp sooner = stage(4.0, 2.5).nextFollowUp(ENTERED, null);
        assertThat(sooner.due()).isEqualTo("2020-01-12T12:00:00Z");
        assertThat(sooner.halfBy()).isEqualTo(2.5);
        Instant later = Instant.parse("2020-01-13T00:00:00Z");
        assertThat(stage(4.0, 2.5).nextFollowUp(ENTERED, later).due())
                .as("that day is over")
                .isEqualTo("2020-01-17T00:00:00Z");
    }

    @Test
    void nothing_is_due_where_nobody_knows_the_gap_or_when_the_deal_entered() {
        assertThat(stage(null, 2.5).nextFollowUp(ENTERED, null)).isNull();
        assertThat(stage(4.0, 2.5).nextFollowUp(null, ENTERED)).isNull();
    }

    private static StageRhythm stage(Double gap, Double halfBy) {
        return new StageRhythm(
                new Reference("1", null, "Offer"),
                100,
                50,
                null,
                null,
                null,
                null,
                null,
                halfBy,
                new FollowUpRhythm(30, 25, gap, gap, gap));
    }

    /** So many won deals followed up on days 2, 2 (again) and 6 of the eight in the first stage; lost and open ones do not count. */
    private static FollowUpRhythm rhythmOf(int won) {
        TestDatabase.clear();
        long pipeline;
        try (TestBook book = new TestBook()) {
            pipeline = book.pipeline("Rhythm");
            long first = book.stage(pipeline, "First", 0);
            for (int i = 0; i < won + 10; i++) {
                String outcome = i < won ? "WON" : i % 2 == 0 ? "LOST" : "OPEN";
                String closed = outcome.equals("OPEN") ? null : day(8) + " 10:00:00";
                long deal = book.deal(pipeline, outcome, day(0) + " 10:00:00", closed);
                book.visit(deal, first, day(0) + " 10:00:00", closed);
                book.followUp("deal_id", deal, day(2) + " 09:00:00");
                book.followUp("deal_id", deal, day(2) + " 10:00:00");
                book.followUp("deal_id", deal, day(i < won ? 6 : 3) + " 10:00:00");
                book.followUp("deal_id", deal, day(30) + " 10:00:00");
            }
        }
        return new Funnels(
                        TestDatabase.dataSource(),
                        new DealBook(TestDatabase.dataSource(), Runnable::run),
                        SmallPipeline.FEBRUARY)
                .rhythms(FunnelQuestion.now(pipeline, Sight.everything()))
                .get(0)
                .followUps();
    }

    private static LocalDate day(int after) {
        return LocalDate.of(2020, 1, 1).plusDays(after);
    }
}
