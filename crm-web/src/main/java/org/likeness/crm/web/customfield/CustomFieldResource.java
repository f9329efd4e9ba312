package org.likeness.crm.web.customfield;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.api.RecordResource;

/** Fields that users define. */
@RequestScoped
@Path("custom-fields")
public class CustomFieldResource extends RecordResource {

    public CustomFieldResource() {
        super(RecordKind.CUSTOM_FIELDS);
    }
}
