package org.likeness.crm.web.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ThrottleTest {
    private final Throttle throttle = new Throttle();

    @Test
    void the_eleventh_wrong_password_in_a_row_has_to_wait() {
        for (int i = 0; i < 10; i++) {
            throttle.attempt("jo", "127.0.0.1");
        }
        assertThatThrownBy(() -> throttle.attempt("JO", "127.0.0.1")).isInstanceOf(Throttle.TooManyAttempts.class);
        assertThatCode(() -> throttle.attempt("jo", "127.0.0.2")).doesNotThrowAnyException();
        assertThatCode(() -> throttle.attempt("kim", "127.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void right_passwords_cost_nothing() {
        assertThatCode(() -> {
                    for (int i = 0; i < 200; i++) {
                        throttle.attempt("jo", "127.0.0.1");
                        throttle.right("jo", "127.0.0.1");
                    }
                })
                .doesNotThrowAnyException();
    }
}
