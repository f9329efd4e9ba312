package org.likeness.crm.web.tag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.api.RecordResource;

/** Marks that records can carry. */
@RequestScoped
@Path("tags")
public class TagResource extends RecordResource {

    public TagResource() {
        super(RecordKind.TAGS);
    }
}
