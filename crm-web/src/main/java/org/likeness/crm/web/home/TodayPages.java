package org.likeness.crm.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.View;

/** The first page of the day, and the form that logs a follow-up on a page of its own. */
@Path("")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TodayPages {
    @Inject
    PageSupport pages;

    @Inject
    Day day;

    @Inject
    KeptDays kept;

    @GET
    public View today(@QueryParam("whose") String asked, @QueryParam("steps") String steps) {
        var whose = Whose.of(asked, pages.viewer());
        return day.view(whose, "all".equals(steps), kept.of(whose, pages.say()), pages.say());
    }

    @GET
    @Path("follow-ups/new")
    public View followUp() {
        return new FollowUpFormView(day.composer(Whose.of(null, pages.viewer()), pages.say()));
    }
}
