package org.likeness.crm.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SightTest {
    @Test
    void everyone_sees_the_unowned_pool() {
        assertThat(Sight.of(List.of(1L)).sees(null)).isTrue();
    }

    @Test
    void sight_reaches_the_records_of_the_given_owners_only() {
        var sight = Sight.of(List.of(1L, 2L));

        assertThat(sight.sees(2L)).isTrue();
        assertThat(sight.sees(3L)).isFalse();
        assertThat(sight.sql("d.owner_id")).isEqualTo("(d.owner_id IS NULL OR d.owner_id IN (1, 2))");
    }

    @Test
    void nobodys_sight_still_reaches_the_pool() {
        assertThat(Sight.of(List.of()).sql("owner_id")).isEqualTo("(owner_id IS NULL)");
    }

    @Test
    void whoever_sees_everything_needs_no_condition() {
        assertThat(Sight.everything().sees(3L)).isTrue();
        assertThat(Sight.everything().sql("owner_id")).isEqualTo("1 = 1");
    }

    @Test
    void a_sight_of_some_reaches_no_further_than_before_and_not_into_the_pool() {
        var team = Sight.of(List.of(1L, 2L)).only(List.of(2L, 3L));

        assertThat(team.sql("owner_id")).isEqualTo("(owner_id IN (2))");
        assertThat(team.sees(null)).isFalse();
        assertThat(team.sees(3L)).isFalse();
        assertThat(team.all()).isFalse();
        assertThat(team).isNotEqualTo(Sight.of(List.of(2L)));
        assertThat(Sight.everything().only(List.of(3L)).sql("owner_id")).isEqualTo("(owner_id IN (3))");
        assertThat(Sight.of(List.of(1L)).only(List.of()).sql("owner_id")).isEqualTo("(1 = 0)");
    }
}
