package org.likeness.crm.web.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.api.RecordResource;

/** People who sell together. */
@RequestScoped
@Path("teams")
public class TeamResource extends RecordResource {

    public TeamResource() {
        super(RecordKind.TEAMS);
    }
}
