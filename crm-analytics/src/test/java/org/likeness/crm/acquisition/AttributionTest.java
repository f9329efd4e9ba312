package org.likeness.crm.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.likeness.crm.acquisition.Attribution.TouchCredit;

class AttributionTest {

    /**
     * By hand: fair → mail → won; fair → lost; mail → won; web → lost. From the start: fair ½, mail ¼, web ¼; fair → mail ½; so that P(won) = ½·½ + ¼ =
     * ½. Without fair ¼, without mail 0, without web ½: effects ½, 1, 0; of two wins ⅔, 1⅓, 0.
     */
    @Test
    void four_journeys_are_shared_out_as_by_hand() {
        Journeys journeys = new Journeys();
        journeys.add(1, true, touches("fair", "mail"));
        journeys.add(2, false, touches("fair"));
        journeys.add(3, true, touches("mail"));
        journeys.add(4, false, touches("web"));
        journeys.add(5, false, touches());
        credited(journeys, "fair", 1, 0, .5, 2 / 3d, .5);
        credited(journeys, "mail", 1, 2, 1.5, 4 / 3d, 1);
        credited(journeys, "web", 0, 0, 0, 0, 0);
        assertThat(journeys.untouched()).isEqualTo(1);
        assertThat(journeys.credits().get(0).name()).isEqualTo("mail");
    }

    /** By hand: a → b → a → won and b → lost. a: to b ½, to won ½; b: to a ½, to lost ½; P = ½·a + ½·b, a = ½ + ½b, b = ½a: a = ⅔, b = ⅓, P = ½. */
    @Test
    void journeys_may_come_back_to_a_touch() {
        Journeys journeys = new Journeys();
        journeys.add(1, true, touches("a", "b", "a"));
        journeys.add(2, false, touches("b"));
        TouchCredit a = credit(journeys, "a");
        assertThat(a.removalEffect()).isCloseTo(1, within(1e-12)); // only a leads to won
        // without b: start → a ½, a → won ½, else lost: P = ¼, effect ½
        assertThat(credit(journeys, "b").removalEffect()).isCloseTo(.5, within(1e-12));
    }

    @Test
    void the_same_touch_many_times_in_a_row_is_one_step() {
        Journeys once = new Journeys();
        once.add(1, true, touches("a", "b"));
        once.add(2, false, touches("a"));
        Journeys often = new Journeys();
        often.add(1, true, touches("a", "a", "a", "b"));
        often.add(2, false, touches("a", "a"));
        assertThat(credit(often, "a").markov()).isEqualTo(credit(once, "a").markov());
    }

    @Test
    void every_way_shares_out_all_wins() {
        Journeys journeys = new Journeys();
        journeys.add(1, true, touches("a", "b", "c"));
        journeys.add(2, true, touches("c", "a"));
        journeys.add(3, false, touches("b", "c"));
        List<TouchCredit> all = journeys.credits();
        assertThat(all.stream().mapToDouble(TouchCredit::first).sum()).isEqualTo(2);
        assertThat(all.stream().mapToDouble(TouchCredit::last).sum()).isEqualTo(2);
        assertThat(all.stream().mapToDouble(TouchCredit::linear).sum()).isCloseTo(2, within(1e-12));
        assertThat(all.stream().mapToDouble(TouchCredit::markov).sum()).isCloseTo(2, within(1e-12));
    }

    @Test
    void of_events_with_ten_thousand_names_the_most_frequent_are_told_and_all_others_are_one() {
        Journeys journeys = new Journeys();
        for (int i = 0; i < 10_000; i++) {
            var touches =
                    List.of(new Journeys.Touch("CHANNEL", "web"), new Journeys.Touch("EVENT", "page " + i % 9_700));
            journeys.add(i, i % 3 == 0, touches);
        }
        List<TouchCredit> credits = journeys.credits();
        assertThat(credits).hasSize(202);
        assertThat(credit(journeys, "other").journeys()).isEqualTo(9_500 + 100);
        assertThat(credits.stream().mapToDouble(TouchCredit::markov).sum()).isCloseTo(3_334, within(1e-6));
        assertThat(credit(journeys, "web").journeys()).isEqualTo(10_000);
    }

    @Test
    void without_a_win_there_is_nothing_to_share_out() {
        Journeys journeys = new Journeys();
        journeys.add(1, false, touches("a"));
        assertThat(credit(journeys, "a").markov()).isNull();
    }

    private static void credited(
            Journeys journeys, String name, double first, double last, double linear, double markov, double effect) {
        TouchCredit credit = credit(journeys, name);
        assertThat(credit.first()).isEqualTo(first);
        assertThat(credit.last()).isEqualTo(last);
        assertThat(credit.linear()).isCloseTo(linear, within(1e-12));
        assertThat(credit.markov()).isCloseTo(markov, within(1e-12));
        assertThat(credit.removalEffect()).isCloseTo(effect, within(1e-12));
    }

    private static TouchCredit credit(Journeys journeys, String name) {
        return journeys.credits().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Journeys.Touch> touches(String... names) {
        return Stream.of(names).map(n -> new Journeys.Touch("CHANNEL", n)).toList();
    }
}
