package org.likeness.crm.web.contact;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.duplicate.MergeableResource;

/** People at accounts, with the part they play in buying. */
@RequestScoped
@Path("contacts")
public class ContactResource extends MergeableResource {

    public ContactResource() {
        super(RecordKind.CONTACTS);
    }
}
