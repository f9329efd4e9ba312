package org.likeness.crm.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.duplicate.MergeableResource;

/** Companies with their firmographics. */
@RequestScoped
@Path("accounts")
public class AccountResource extends MergeableResource {

    public AccountResource() {
        super(RecordKind.ACCOUNTS);
    }
}
