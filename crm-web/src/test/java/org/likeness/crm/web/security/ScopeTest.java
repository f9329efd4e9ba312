package org.likeness.crm.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.likeness.crm.kernel.InvalidInput;

class ScopeTest {

    @Test
    void reading_includes_no_writing_and_writing_includes_reading() {
        assertThat(Scope.allows(Set.of(Scope.READ), "GET", "leads")).isTrue();
        assertThat(Scope.allows(Set.of(Scope.READ), "POST", "leads")).isFalse();
        assertThat(Scope.allows(Set.of(Scope.WRITE), "GET", "leads")).isTrue();
        assertThat(Scope.allows(Set.of(Scope.WRITE), "DELETE", "leads/1")).isTrue();
    }

    @Test
    void users_and_teams_need_the_widest() {
        assertThat(Scope.allows(Set.of(Scope.WRITE), "POST", "users")).isFalse();
        assertThat(Scope.allows(Set.of(Scope.WRITE), "PATCH", "teams/1")).isFalse();
        assertThat(Scope.allows(Set.of(Scope.ADMIN), "POST", "users")).isTrue();
    }

    @Test
    void so_do_the_rules_of_the_house() {
        for (var rule :
                List.of("asked-features", "protected-features/city", "webhooks/1", "retraining", "pool-rules")) {
            assertThat(Scope.allows(Set.of(Scope.WRITE), "PATCH", rule))
                    .as(rule)
                    .isFalse();
            assertThat(Scope.allows(Set.of(Scope.READ), "GET", rule)).as(rule).isTrue();
        }
    }

    @Test
    void no_words_mean_all_rights_and_other_words_are_refused() {
        assertThat(Scope.read(null)).containsExactly(Scope.ADMIN);
        assertThat(Scope.read(List.of("read"))).containsExactly(Scope.READ);
        assertThatThrownBy(() -> Scope.read(List.of())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Scope.read(List.of("everything"))).isInstanceOf(InvalidInput.class);
    }
}
