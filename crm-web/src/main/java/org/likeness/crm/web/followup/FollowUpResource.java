package org.likeness.crm.web.followup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.api.RecordResource;

/** What happened: calls, visits, mails. */
@RequestScoped
@Path("follow-ups")
public class FollowUpResource extends RecordResource {

    public FollowUpResource() {
        super(RecordKind.FOLLOW_UPS);
    }
}
