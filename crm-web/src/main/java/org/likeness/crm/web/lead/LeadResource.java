package org.likeness.crm.web.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.api.RecordResource;

/** Leads, and what becomes of them. */
@RequestScoped
@Path("leads")
public class LeadResource extends RecordResource {

    public LeadResource() {
        super(RecordKind.LEADS);
    }
}
