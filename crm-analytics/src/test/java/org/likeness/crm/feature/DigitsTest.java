package org.likeness.crm.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DigitsTest {
    @Property
    void a_whole_number_is_read_as_java_reads_it(@ForAll long number) {
        assertThat(Digits.whole(bytes(Long.toString(number)))).isEqualTo(number);
    }

    @Property
    void a_decimal_is_read_bit_for_bit_as_java_reads_it(@ForAll long digits, @ForAll @IntRange(max = 18) int places) {
        String text = new BigDecimal(BigInteger.valueOf(digits), places).toPlainString();
        assertThat(Digits.number(bytes(text))).isEqualTo(Double.parseDouble(text));
    }

    @Property
    void so_is_an_amount_of_ordinary_size(
            @ForAll @IntRange(min = -2_000_000_000) int digits, @ForAll @IntRange(max = 6) int places) {
        String text = new BigDecimal(BigInteger.valueOf(digits), places).toPlainString();
        assertThat(Digits.number(bytes(text))).isEqualTo(Double.parseDouble(text));
    }

    @Property
    void so_is_whatever_a_double_is_written_as(@ForAll double number) {
        String text = Double.toString(number);
        assertThat(Digits.number(bytes(text))).isEqualTo(Double.parseDouble(text));
    }

    @Test
    void nothing_is_no_number() {
        assertThat(Digits.number(null)).isNaN();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
