package org.likeness.crm.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.record.Names;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Frame;
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
    public View followUp(@QueryParam("with") String with) {
        var form = day.composer(Whose.of(null, pages.viewer()), pages.say());
        if (Frame.about(path(with)) == null) {
            return new FollowUpFormView(form, "/follow-ups/new");
        }
        var name = Names.of(
                pages.record(RecordKind.ofPath(path(with).split("/")[1]).orElseThrow(), with.split(":")[1]));
        return new FollowUpFormView(
                form.choosing("with", List.of(new Choice(with, name)))
                        .with("with", with)
                        .choosing("with", form.among("with")),
                path(with));
    }

    /** {@code deal:7} as {@code /deals/7}. */
    private static String path(String with) {
        return with == null ? "" : "/" + with.replace(":", "s/");
    }
}
