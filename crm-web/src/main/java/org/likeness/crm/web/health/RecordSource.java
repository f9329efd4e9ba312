package org.likeness.crm.web.health;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/** Declares the pool of connections to the record; {@link WaitingConnections} knows the address. */
@DataSourceDefinition(
        name = "java:app/jdbc/likeness",
        className = "org.likeness.crm.web.health.WaitingConnections",
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
