package org.likeness.crm.health;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Where the record is kept. The launcher passes the three values on in the environment ({@code LIKENESS_DB_URL},
 * {@code LIKENESS_DB_USER}, {@code LIKENESS_DB_PASSWORD}); system properties named as below go before it.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/likeness",
        className = "com.mysql.cj.jdbc.MysqlDataSource",
        url = "${MPCONFIG=likeness.db.url}",
        user = "${MPCONFIG=likeness.db.user}",
        password = "${MPCONFIG=likeness.db.password}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 40,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit",
            "fish.payara.validate-atmost-once-period-in-seconds=10",
            "fish.payara.fail-all-connections=true"
        })
@ApplicationScoped
public class RecordSource {}
