package org.likeness.crm.web.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.user.User;
import org.likeness.crm.web.api.RecordResource;
import org.likeness.crm.web.api.Sent;

/** Users. An administrator gives the {@code password}; nobody ever reads it back. */
@RequestScoped
@Path("users")
public class UserResource extends RecordResource {

    private static final String PASSWORD = "password";

    @Inject
    KeepingUsers keeping;

    public UserResource() {
        super(RecordKind.USERS);
    }

    @Override
    protected StoredRecord made(Sent sent) {
        var made = (User) records().make(RecordKind.USERS, sent.without(PASSWORD));
        if (sent.has(PASSWORD)) {
            keeping.givePassword(made, sent.fields().get(PASSWORD));
        }
        return made;
    }

    @Override
    protected void changed(StoredRecord record, Sent sent) {
        records().change(RecordKind.USERS, record, sent.without(PASSWORD));
        if (sent.has(PASSWORD)) {
            keeping.givePassword((User) record, sent.fields().get(PASSWORD));
        }
        keeping.refuseToLoseTheLastAdministrator();
    }

    @Override
    protected void deleted(StoredRecord record) {
        super.deleted(record);
        keeping.refuseToLoseTheLastAdministrator();
    }
}
