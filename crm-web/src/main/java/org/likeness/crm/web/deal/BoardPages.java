package org.likeness.crm.web.deal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.View;

/** The open deals of a pipeline, stage by stage. */
@Path("")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class BoardPages {
    @Inject
    PageSupport pages;

    @Inject
    DealBoard board;

    @GET
    @Path("deals/board")
    public View board(@Context UriInfo asked) {
        return board.view(asked.getQueryParameters(), pages.viewer(), pages.say());
    }
}
