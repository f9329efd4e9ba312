package org.likeness.crm.web.loss;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.api.RecordResource;

/** Why deals and leads are lost. */
@RequestScoped
@Path("loss-reasons")
public class LossReasonResource extends RecordResource {

    public LossReasonResource() {
        super(RecordKind.LOSS_REASONS);
    }
}
