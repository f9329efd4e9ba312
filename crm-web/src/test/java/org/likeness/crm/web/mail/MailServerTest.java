package org.likeness.crm.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MailServerTest {
    @Test
    void user_and_password_are_read_and_never_shown() {
        var server = MailServer.read("smtp://crm%40example.com:p%40ss+w%2Ford@mail.example.com");
        assertThat(server.user()).isEqualTo("crm@example.com");
        assertThat(server.password()).isEqualTo("p@ss+w/ord");
        assertThat(server.port()).isEqualTo(587);
        assertThat(server.toString()).isEqualTo("smtp://mail.example.com:587");
        assertThat(server.properties().toString()).doesNotContain("p@ss");
    }

    @Test
    void elsewhere_nothing_goes_in_the_clear() {
        var began = MailServer.read("smtp://mail.example.com:25").properties();
        assertThat(began)
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
                .doesNotContainKey("mail.smtp.ssl.trust");
        var whole = MailServer.read("smtps://mail.example.com");
        assertThat(whole.port()).isEqualTo(465);
        assertThat(whole.properties()).containsEntry("mail.transport.protocol", "smtps");
        assertThat(MailServer.read("smtp://127.0.0.1.example.com").isThisComputer())
                .isFalse();
    }

    @Test
    void this_computer_may_be_spoken_to_in_the_clear() {
        for (var host : new String[] {"localhost", "127.0.0.1", "[::1]"}) {
            assertThat(MailServer.read("smtp://" + host + ":2525").properties())
                    .containsEntry("mail.smtp.starttls.required", "false");
        }
    }

    @Test
    void every_wait_has_an_end() {
        assertThat(MailServer.read("smtps://mail.example.com").properties())
                .containsKeys("mail.smtps.connectiontimeout", "mail.smtps.timeout", "mail.smtps.writetimeout");
    }

    @Test
    void what_is_no_address_is_refused_without_repeating_it() {
        for (var wrong : new String[] {"mail.example.com", "http://a:secret@b", "smtp://a:sec ret@b", "smtp:"}) {
            assertThatThrownBy(() -> MailServer.read(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no address of a mail server")
                    .hasNoCause();
        }
    }
}
