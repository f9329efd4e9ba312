package org.likeness.crm.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.likeness.crm.web.report.Subscription.Recipient;
import org.likeness.crm.web.ui.FrameSource;
import org.likeness.crm.web.ui.View;

/**
 * The way out that stands in every mail, for whoever holds its link, signed in or not. Looking at it changes nothing, since programs
 * look at links by themselves; a POST does (RFC 8058).
 */
@Path("unsubscribe")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class UnsubscribePages {
    @Inject
    UnsubscribeLinks links;

    @Inject
    Recipients recipients;

    @Inject
    Subscriptions subscriptions;

    @Inject
    PlanWords words;

    @Inject
    FrameSource frames;

    @GET
    @Path("{token}")
    public View look(@PathParam("token") String token) {
        return view(token);
    }

    @POST
    @Path("{token}")
    public View unsubscribe(@PathParam("token") String token) {
        recipients.wants(required(token).id(), false);
        return view(token);
    }

    @POST
    @Path("{token}/back")
    public View back(@PathParam("token") String token) {
        recipients.wants(required(token).id(), true);
        return view(token);
    }

    private View view(String token) {
        var recipient = required(token);
        var title = subscriptions
                .byKey(recipient.subscription())
                .map(s -> words.title(s.plan(), frames.say()))
                .orElseThrow(NotFoundException::new);
        return new UnsubscribeView(token, title, recipient.unsubscribedAt() == null);
    }

    private Recipient required(String token) {
        return links.recipient(token).flatMap(recipients::find).orElseThrow(NotFoundException::new);
    }
}
