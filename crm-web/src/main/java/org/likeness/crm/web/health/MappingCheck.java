package org.likeness.crm.web.health;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;

/** Refuses a start whose mapping failed: it was made ready meanwhile, so nobody else would notice before the first page. */
@ApplicationScoped
class MappingCheck {
    @PersistenceUnit
    EntityManagerFactory factory;

    void atStart(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) @Initialized(ApplicationScoped.class)
                    Object started) {
        factory.getMetamodel();
    }
}
