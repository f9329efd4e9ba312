package org.likeness.crm.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostingTest {
    static {
        // as the launcher sets it
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private final Posting posting = new Posting(true);

    @Test
    void what_arrives_is_signed_and_its_answer_is_kept_in_part() throws Exception {
        try (var receiver = new Receiver()) {
            receiver.answers(200, "x".repeat(2000));
            var result = posting.post(hook(receiver.address()), delivery("{\"a\":1}"), 1700000000);
            assertThat(result.outcome()).isEqualTo("OK");
            assertThat(result.answer()).isEqualTo("x".repeat(500));
            var got = receiver.next();
            assertThat(got.body()).isEqualTo("{\"a\":1}");
            assertThat(got.header("Likeness-Event")).isEqualTo("deals.won");
            assertThat(got.header("Likeness-Timestamp")).isEqualTo("1700000000");
            assertThat(got.header("Likeness-Signature")).isEqualTo(Signature.of("whsec_s", 1700000000, "{\"a\":1}"));
        }
    }

    @Test
    void a_redirect_is_an_answer_and_is_not_followed() throws Exception {
        try (var receiver = new Receiver()) {
            receiver.answers(302, "");
            var result = posting.post(hook(receiver.address()), delivery("{}"), 1);
            assertThat(result.outcome()).isEqualTo("ANSWERED");
            assertThat(result.status()).isEqualTo(302);
            receiver.next();
            assertThat(receiver.more()).isFalse();
        }
    }

    @Test
    void nobody_there_and_addresses_that_nothing_is_sent_to_are_told_apart() throws Exception {
        assertThat(posting.post(hook("http://127.0.0.1:1/"), delivery("{}"), 1).outcome())
                .isEqualTo("UNREACHABLE");
        assertThat(posting.post(hook("http://no-such-host.invalid/"), delivery("{}"), 1)
                        .outcome())
                .isEqualTo("UNREACHABLE");
        assertThat(posting.post(hook("http://169.254.169.254/"), delivery("{}"), 1)
                        .outcome())
                .isEqualTo("REFUSED");
        assertThat(new Posting(false)
                        .post(hook("http://127.0.0.1:1/"), delivery("{}"), 1)
                        .outcome())
                .isEqualTo("REFUSED");
    }

    @Test
    void a_name_is_told_to_the_receiver_though_the_checked_address_is_connected_to() throws Exception {
        try (var receiver = new Receiver()) {
            var address = receiver.address().replace("127.0.0.1", "localhost") + "?localhost=1";
            assertThat(posting.post(hook(address), delivery("{}"), 1).outcome()).isEqualTo("OK");
            assertThat(address).contains("//" + receiver.next().header("Host") + "/hook");
        }
    }

    private static Webhook hook(String url) {
        return new Webhook(1, 0, "h", url, Set.of("*"), "whsec_s", true, 0, null, Instant.EPOCH);
    }

    private static Delivery delivery(String body) {
        return new Delivery(
                2, 1, "deals.won", body, Delivery.Status.WAITING, 0, null, Instant.EPOCH, null, null, null, null, null);
    }
}
