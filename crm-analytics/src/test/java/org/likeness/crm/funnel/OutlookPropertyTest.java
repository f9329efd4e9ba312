package org.likeness.crm.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.likeness.crm.kernel.Outcome;

class OutlookPropertyTest {
    private static final int STAGES = 4;

    @Property(tries = 200)
    void on_complete_data_the_chance_at_the_beginning_is_the_share_won(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int deals) {
        Random random = new Random(seed);
        Walks walks = new Walks(STAGES);
        int won = 0;
        for (int i = 0; i < deals; i++) {
            Outcome outcome = random.nextInt(3) == 0 ? Outcome.WON : Outcome.LOST;
            won += outcome == Outcome.WON ? 1 : 0;
            walks.many(1, outcome, walk(random));
        }
        Outlook outlook = walks.outlook();
        double share = (double) won / deals;
        assertThat(outlook.entering(0)).isCloseTo(share, within(1e-9));
        DealOutlook start = outlook.of(0L, 0);
        if (start.chance() != null) {
            assertThat(start.chance()).isCloseTo(share, within(1e-9));
        }
    }

    @Property(tries = 200)
    void whatever_was_seen_a_chance_is_a_chance(@ForAll long seed, @ForAll @IntRange(min = 0, max = 200) int deals) {
        Random random = new Random(seed);
        Walks walks = new Walks(STAGES);
        for (int i = 0; i < deals; i++) {
            walks.many(1, Outcome.values()[random.nextInt(3)], walk(random));
        }
        Outlook outlook = walks.outlook();
        for (long stage = 0; stage < STAGES; stage++) {
            for (double days = 0; days < 12; days += .5) {
                DealOutlook told = outlook.of(stage, days);
                if (told.status() == DealOutlook.Status.OK) {
                    assertThat(told.chance()).isBetween(0., 1.);
                    assertThat(told.advance() + told.lose() + told.moveBack()).isBetween(0., 1 + 1e-9);
                    double[] within = outlook.wonWithin(stage, days, new double[] {5, 30, 1000});
                    assertThat(within[0]).isBetween(0., within[1]);
                    assertThat(within[2]).isBetween(within[1], told.chance() + 1e-9);
                } else {
                    assertThat(told.chance()).isNull();
                }
            }
        }
    }

    /** Begins in the first stage; days are at least 1, stages differ from one visit to the next. */
    private static int[] walk(Random random) {
        List<Integer> walk = new ArrayList<>(List.of(0, 1 + random.nextInt(9)));
        int stage = 0;
        while (random.nextInt(4) > 0) {
            stage = (stage + 1 + random.nextInt(STAGES - 1)) % STAGES;
            walk.add(stage);
            walk.add(1 + random.nextInt(9));
        }
        return walk.stream().mapToInt(Integer::intValue).toArray();
    }
}
