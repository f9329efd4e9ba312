package org.likeness.crm.web.followup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.api.RecordResource;

/** What is due, when, by whom. */
@RequestScoped
@Path("next-steps")
public class NextStepResource extends RecordResource {

    public NextStepResource() {
        super(RecordKind.NEXT_STEPS);
    }
}
