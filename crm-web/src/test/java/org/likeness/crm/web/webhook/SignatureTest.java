package org.likeness.crm.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatureTest {
    /** {@code printf '1700000000.{"a":"鼎"}' | openssl dgst -sha256 -hmac whsec_test} */
    @Test
    void time_and_body_are_signed_as_openssl_signs_them() {
        assertThat(Signature.of("whsec_test", 1700000000, "{\"a\":\"鼎\"}"))
                .isEqualTo("v1=36395770390b1265eeba4c1dde1f58c43bed8730a14b4c7b3535930324995d40");
    }
}
