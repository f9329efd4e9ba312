package org.likeness.crm.web.record;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Connections for the analyses, which read many rows without entities. */
@ApplicationScoped
public class RecordConnections {

    @Resource(lookup = "java:app/jdbc/likeness")
    private DataSource source;

    @Produces
    DataSource source() {
        return source;
    }
}
