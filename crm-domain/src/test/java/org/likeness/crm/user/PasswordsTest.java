package org.likeness.crm.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.likeness.crm.Now;
import org.likeness.crm.kernel.InvalidInput;

class PasswordsTest {
    @Test
    void only_the_password_itself_opens() {
        var hash = Passwords.hash("correct horse battery");

        assertThat(hash).startsWith("$argon2id$");
        assertThat(Passwords.matches("correct horse battery", hash)).isTrue();
        assertThat(Passwords.matches("correct horse batterx", hash)).isFalse();
        assertThat(Passwords.matches("nobody has this password", null)).isFalse();
    }

    @Test
    void a_short_password_is_refused() {
        assertThatThrownBy(() -> Passwords.hash("1234567")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void someone_who_left_cannot_sign_in() {
        var user = new User("li", "Li Na", Role.REP, Now.INSTANT);
        user.changePassword("a long password");
        assertThat(user.hasPassword("a long password")).isTrue();

        User.FIELDS.named("active").orElseThrow().set().accept(user, false);
        assertThat(user.hasPassword("a long password")).isFalse();
    }
}
