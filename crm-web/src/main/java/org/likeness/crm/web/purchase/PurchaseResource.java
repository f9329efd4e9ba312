package org.likeness.crm.web.purchase;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.api.RecordResource;

/** Sales that happened. */
@RequestScoped
@Path("purchases")
public class PurchaseResource extends RecordResource {

    public PurchaseResource() {
        super(RecordKind.PURCHASES);
    }
}
