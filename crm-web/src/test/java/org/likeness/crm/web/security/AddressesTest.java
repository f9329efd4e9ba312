package org.likeness.crm.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/leads", "q=%E5%AE%A2%E6%88%B7", "q=a+b%20c", "q=é"})
    void what_is_percent_encoded_UTF_8_is_readable(String address) {
        assertThat(Addresses.readable(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%zz", "q=%f", "q=%", "q=%ff", "q=%00", "q=%ed%a0%80", "q=%c3"})
    void broken_escapes_broken_UTF_8_and_NULs_are_not(String address) {
        assertThat(Addresses.readable(address)).isFalse();
    }
}
