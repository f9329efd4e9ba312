package org.likeness.crm.maths.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CourseTest {
    /** Ended by 1, 2, 1 after 1, 2, 3; one still lasts after 4. S is 3/4, 1/2, 1/4; CIF of 1 is 1/4, 1/4, 1/2. */
    private final Course course = Course.of(stays(new double[] {1, 2, 3, 4}, new int[] {1, 2, 1, 0}), 2, 100, 2);

    @Test
    void chances_are_of_those_who_still_last() {
        assertThat(course.chance(1)).isEqualTo(.5);
        assertThat(course.chanceAfter(1, 0)).isEqualTo(.5);
        assertThat(course.chanceAfter(1, 1)).isCloseTo(1 / 3., within(1e-12));
        assertThat(course.chanceAfter(2, 1)).isCloseTo(1 / 3., within(1e-12));
        assertThat(course.chanceAfter(1, 2)).isCloseTo(.5, within(1e-12));
        assertThat(course.chanceAfter(2, 2)).isZero();
        assertThat(course.chanceBetween(1, 0, 2.5)).isEqualTo(.25);
    }

    @Test
    void the_share_that_should_have_ended_grows_to_one() {
        assertThat(course.shareBy(1, .5)).isZero();
        assertThat(course.shareBy(1, 1)).isEqualTo(.5);
        assertThat(course.shareBy(1, 3)).isEqualTo(1);
    }

    @Test
    void the_remaining_time_is_that_of_those_who_still_last() {
        // R: quantile(survfit(Surv(c(1, 2, 3, 4), c(1, 1, 1, 0)) ~ 1), .5)$quantile
        assertThat(course.remaining(.5, 0)).isEqualTo(2.5);
        assertThat(course.remaining(.5, 1)).isEqualTo(2);
        assertThat(course.remaining(.75, 1)).isNaN();
    }

    @Test
    void a_time_hardly_anyone_was_watched_for_is_known_as_such() {
        assertThat(course.watched(3)).isTrue();
        assertThat(course.watched(3.1)).isFalse();
    }

    @Test
    void where_nobody_lasted_so_long_there_is_no_chance() {
        Course over = Course.of(stays(new double[] {1, 2}, new int[] {1, 1}), 1, 100, 1);
        assertThat(over.chanceAfter(1, 2)).isNaN();
        assertThat(over.remaining(.5, 2)).isNaN();
        assertThat(over.chanceAfter(1, 1)).isEqualTo(1);
    }

    @Test
    void without_stays_nothing_is_expected() {
        Course none = Course.of(new Observations(), 2, 100, 1);
        assertThat(none.chance(1)).isZero();
        assertThat(none.chanceAfter(1, 3)).isZero();
        assertThat(none.shareBy(1, 3)).isNaN();
        assertThat(none.remaining(.5, 0)).isNaN();
        assertThat(none.watched(0)).isFalse();
    }

    private static Observations stays(double[] times, int[] causes) {
        Observations seen = new Observations();
        for (int i = 0; i < times.length; i++) {
            seen.add(times[i], causes[i]);
        }
        return seen;
    }
}
