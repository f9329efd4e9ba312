package org.likeness.crm.web.pipeline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.api.RecordResource;

/** Stages one by one; a pipeline shows its own in order. */
@RequestScoped
@Path("stages")
public class StageResource extends RecordResource {

    public StageResource() {
        super(RecordKind.STAGES);
    }
}
