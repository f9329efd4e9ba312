package org.likeness.crm.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JdbcAddressTest {

    @Test
    void what_likeness_relies_on_is_added_and_what_the_user_wrote_is_kept() {
        assertThat(JdbcAddress.complete("jdbc:mariadb://db:3306/crm?sslMode=VERIFY_CA&useInformationSchema=true"))
                .startsWith("jdbc:mysql://db:3306/crm?sslMode=VERIFY_CA&useInformationSchema=true&")
                .contains("rewriteBatchedStatements=true", "connectionTimeZone=UTC", "fallbackToSystemKeyStore=false")
                .doesNotContain("useInformationSchema=false");
    }

    @Test
    void messages_show_the_address_without_its_parameters() {
        assertThat(JdbcAddress.plain("jdbc:mysql://db/crm?password=secret")).isEqualTo("jdbc:mysql://db/crm");
    }
}
