package org.likeness.crm.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the record answers: the schema was migrated and validated (else nothing is deployed) and the database
 * replies now. The launcher looks for this check by its name, because a server without an application is ready too.
 */
@Readiness
@ApplicationScoped
public class RecordReady implements HealthCheck {

    @PersistenceContext(unitName = "likeness")
    private EntityManager record;

    @Override
    public HealthCheckResponse call() {
        try {
            record.createNativeQuery("SELECT 1", Long.class).getSingleResult();
            return HealthCheckResponse.up("record");
        } catch (PersistenceException unreachable) {
            return HealthCheckResponse.down("record");
        }
    }
}
