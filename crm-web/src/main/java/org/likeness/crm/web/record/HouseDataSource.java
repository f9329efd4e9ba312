package org.likeness.crm.web.record;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Hands the record's data source to the mining, which reads by rows rather than by entities. */
@ApplicationScoped
public class HouseDataSource {
    @Resource(lookup = "java:app/jdbc/likeness")
    private DataSource source;

    @Produces
    @Dependent
    DataSource source() {
        return source;
    }
}
