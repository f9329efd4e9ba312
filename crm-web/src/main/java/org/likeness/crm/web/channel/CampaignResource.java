package org.likeness.crm.web.channel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.api.RecordResource;

/** Campaigns with what they cost. */
@RequestScoped
@Path("campaigns")
public class CampaignResource extends RecordResource {

    public CampaignResource() {
        super(RecordKind.CAMPAIGNS);
    }
}
