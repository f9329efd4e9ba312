package org.likeness.crm.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void an_address_of_another_database_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> JdbcAddress.complete("jdbc:postgresql://me:secret@db/crm?password=secret"))
                .isInstanceOf(ForeignAddress.class)
                .hasMessage("LIKENESS_DB_URL must begin with jdbc:mysql:// or jdbc:mariadb://");
        assertThatThrownBy(() -> JdbcAddress.complete("mysql://db/crm")).hasMessageContaining("must begin with");
        assertThatThrownBy(() -> JdbcAddress.complete("jdbc:mysql:db/crm")).hasMessageContaining("must begin with");
    }

    @Test
    void messages_show_the_address_without_its_parameters() {
        assertThat(JdbcAddress.plain("jdbc:mysql://db/crm?password=secret")).isEqualTo("jdbc:mysql://db/crm");
    }
}
