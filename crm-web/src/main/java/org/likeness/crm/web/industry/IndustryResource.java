package org.likeness.crm.web.industry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.api.RecordResource;

/** The industries that are offered; accounts and leads keep their own words. */
@RequestScoped
@Path("industries")
public class IndustryResource extends RecordResource {

    public IndustryResource() {
        super(RecordKind.INDUSTRIES);
    }
}
