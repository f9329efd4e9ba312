package org.likeness.crm.web.event;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.api.RecordResource;

/** What leads and accounts did: pages seen, mails opened. */
@RequestScoped
@Path("events")
public class EventResource extends RecordResource {

    public EventResource() {
        super(RecordKind.EVENTS);
    }
}
