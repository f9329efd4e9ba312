package org.likeness.crm.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.crm.kernel.InvalidInput;

class DestinationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com/hook",
                "ftp://example.com/",
                "file:///etc/passwd",
                "http:///hook",
                "http://user:secret@example.com/",
                "http://example.com:99999/",
                "http://exa mple.com/",
                "https://example.com/#part"
            })
    void what_is_no_web_address_is_refused(String text) {
        assertThatThrownBy(() -> Destination.read(text, true)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "http://[fe80::1]/",
                "http://[::ffff:169.254.169.254]/",
                "http://[fd00:ec2::254]/",
                "http://100.100.100.200/",
                "http://0.0.0.0/",
                "http://[::]/",
                "http://0.1.2.3/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://[64:ff9b::a9fe:a9fe]/",
                "http://[64:ff9b:1::a9fe:a9fe]/",
                "http://[::169.254.169.254]/",
                "http://[::127.0.0.1]/",
                "http://[::ffff:0:a9fe:a9fe]/",
                "http://[2002:a9fe:a9fe::1]/"
            })
    void addresses_of_the_link_and_of_clouds_own_keys_are_never_sent_to(String text) {
        assertThatThrownBy(() -> Destination.read(text, true)).hasMessageContaining("nothing is sent to");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/",
                "http://localhost/",
                "http://LOCALHOST./",
                "http://[::1]/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://[fd12::1]/"
            })
    void private_addresses_are_sent_to_only_where_the_house_says_so(String text) {
        assertThatThrownBy(() -> Destination.read(text, false)).hasMessageContaining("private address");
        assertThat(Destination.read(text, true)).isEqualTo(URI.create(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7F.0.0.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.0.01/",
                "http://127.0.0.1./",
                "http://017700000001/",
                "http://example.0x/",
                "http://[2001:db8::1%25eth0]/",
                "http://[fe80::1%eth0]/"
            })
    void addresses_in_another_dress_are_refused(String text) {
        assertThatThrownBy(() -> Destination.read(text, true)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void public_addresses_are_sent_to() {
        assertThatCode(() -> Destination.check(URI.create("https://93.184.216.34/hook"), false))
                .doesNotThrowAnyException();
        assertThat(Destination.read("https://203.0.113.7:8443/a?b=c", false)).hasHost("203.0.113.7");
    }
}
