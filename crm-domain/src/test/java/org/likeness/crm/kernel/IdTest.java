package org.likeness.crm.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdTest {
    @Test
    void an_id_lies_between_the_first_ones_of_the_moments_around_it() {
        var before = Id.firstOf(Instant.now());
        var id = Id.next();
        assertThat(Id.firstOf(Id.madeAt(id))).isBetween(before, id);
        assertThat(id)
                .isGreaterThanOrEqualTo(before)
                .isLessThan(Id.firstOf(Instant.now().plusMillis(2)));
    }

    @Test
    void moments_that_no_id_reaches_are_before_or_after_all() {
        assertThat(Id.firstOf(Instant.parse("1999-01-01T00:00:00Z"))).isZero();
        assertThat(Id.firstOf(Instant.MIN)).isZero();
        assertThat(Id.firstOf(Instant.MAX)).isGreaterThan(Id.next()).isPositive();
    }
}
