package org.likeness.crm.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.likeness.crm.kernel.InvalidInput;

class SentReaderTest {

    @Test
    void nothing_sent_is_an_empty_object() throws Exception {
        assertThat(SentReader.read(new byte[0]).fields()).isEmpty();
    }

    @Test
    void numbers_are_kept_exactly() throws Exception {
        var sent = read("{\"a\":0.1,\"b\":12345678901234567890,\"c\":1}");
        assertThat(sent.fields().get("a").toString()).isEqualTo("0.1");
        assertThat(sent.fields().get("b").toString()).isEqualTo("12345678901234567890");
        assertThat(sent.whole("c")).isEqualTo(1);
    }

    @Test
    void a_number_beyond_all_numbers_is_refused() {
        assertThatThrownBy(() -> read("{\"a\":1e999999999999}")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> read("{\"a\":[-1e-999999999999]}")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_byte_order_mark_is_overlooked() throws Exception {
        assertThat(read("\uFEFF{\"a\":1}").has("a")).isTrue();
    }

    @Test
    void sixty_four_levels_are_read_and_one_more_is_refused() throws Exception {
        assertThat(read("{\"a\":".repeat(64) + "1" + "}".repeat(64)).has("a")).isTrue();
        assertThatThrownBy(() -> read("{\"a\":".repeat(65) + "1" + "}".repeat(65)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("64");
    }

    @Test
    void what_is_not_asked_for_is_named() throws Exception {
        var sent = read("{\"stage\":\"x\",\"on\":1}");
        assertThatThrownBy(() -> sent.only("stage", "at"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("on is not known here; known are stage, at.");
    }

    private static Sent read(String json) throws Exception {
        return SentReader.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
