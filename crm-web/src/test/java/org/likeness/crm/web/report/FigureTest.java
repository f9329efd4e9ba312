package org.likeness.crm.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.likeness.crm.web.report.Figure.Unit;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Sample;

class FigureTest {
    private static final Figure RATE =
            Figure.of("win-rate", "Won", .25, Unit.SHARE, new Interval(.20, .31), "50 of 200 closed");

    @Test
    void a_change_inside_the_interval_is_told_as_perhaps_chance() {
        var say = Sample.say("en");
        assertThat(RATE.since(.22, say)).isEqualTo("last time 22.0%: inside the interval, so perhaps chance");
        assertThat(RATE.since(.12, say)).isEqualTo("last time 12.0%");
        assertThat(RATE.since(.25, say)).isEqualTo("unchanged");
        assertThat(RATE.since(null, say)).isEmpty();
    }

    @Test
    void what_cannot_be_told_is_a_dash_without_an_interval() {
        var say = Sample.say("zh");
        var none = Figure.of("cycle", "x", null, Unit.DAYS, Interval.of(null, null), "");
        assertThat(none.words(say)).isEqualTo("–");
        assertThat(none.range(say)).isEmpty();
    }
}
