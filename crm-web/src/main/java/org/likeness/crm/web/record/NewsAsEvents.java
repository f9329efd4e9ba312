package org.likeness.crm.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.kernel.News;

/** Hands the record's news to whoever observes it, at once and within the same transaction. */
@ApplicationScoped
public class NewsAsEvents implements News {

    @Inject
    Event<DomainEvent> events;

    @Override
    public void tell(DomainEvent event) {
        events.fire(event);
    }
}
