package org.likeness.crm.web.house;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.likeness.crm.web.ui.House;

/** Goes by what is kept of the house from the start. */
@ApplicationScoped
public class HouseAtStart {
    @Inject
    KeepingHouse keeping;

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        House.becomes(keeping.kept());
    }
}
