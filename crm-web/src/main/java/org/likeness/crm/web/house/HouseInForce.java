package org.likeness.crm.web.house;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.likeness.crm.web.ui.House;

/** Goes by what is kept of the house, from the start and after each change. */
@ApplicationScoped
public class HouseInForce {
    private static final int FIRST = 1;

    @Inject
    KeepingHouse keeping;

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        House.becomes(keeping.kept());
    }

    /** Before those who keep figures hear of it: what they find anew goes by the new house. */
    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(FIRST) HouseChanged news) {
        House.becomes(news.house());
    }
}
