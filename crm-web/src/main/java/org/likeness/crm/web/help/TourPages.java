package org.likeness.crm.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.FrameSource;
import org.likeness.crm.web.ui.TourStop;

/** Goes on with the guided tour, sets it aside, or ends it. */
@Path("tour")
@RequestScoped
public class TourPages {
    @Inject
    PageSupport pages;

    @Inject
    FrameSource frames;

    @Inject
    Tour tour;

    /**
     * @param to the stop to go to; 0 ends the tour, a stop's negative sets it aside there
     * @param back where to stay unless there is a stop to go to
     */
    @POST
    public Response go(@FormParam("to") int to, @FormParam("back") String back) {
        var visitor = frames.visitor();
        var stop = TourStop.at(to, visitor);
        var aside = TourStop.at(-to, visitor) != null;
        tour.stops(stop != null || aside ? to : 0, pages.viewer());
        // the fragment puts the focus on what is said at the stop
        return PageSupport.seeOther(
                stop == null ? PageSupport.back(back, "/") : tour.address(stop, pages.viewer()) + "#tour");
    }
}
