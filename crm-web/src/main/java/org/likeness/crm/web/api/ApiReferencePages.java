package org.likeness.crm.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.likeness.crm.web.ui.View;

/** The API, to be read and tried in the browser. */
@Path("api-reference")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ApiReferencePages {
    @GET
    public View page() {
        return new ApiReferenceView();
    }
}
