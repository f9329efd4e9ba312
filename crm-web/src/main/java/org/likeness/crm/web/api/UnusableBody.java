package org.likeness.crm.web.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** A body that is refused before it is understood: too large (413) or in another encoding (415). */
final class UnusableBody extends WebApplicationException {

    private static final long serialVersionUID = 1;

    UnusableBody(int status, String sentence) {
        super(sentence, Response.status(status).build());
    }
}
