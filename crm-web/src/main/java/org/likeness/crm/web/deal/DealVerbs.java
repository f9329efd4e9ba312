package org.likeness.crm.web.deal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.loss.LossReasons;
import org.likeness.crm.web.record.Desk;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.PageSupport;

/** What happens to deals on the board and on their pages: moved, won, lost, reopened, and all of it taken back by a toast. */
@Path("")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DealVerbs {
    @Inject
    PageSupport pages;

    @Inject
    LossReasons reasons;

    @Inject
    Desk desk;

    @PathParam("id")
    String id;

    @FormParam("back")
    String back;

    @POST
    @Path("deals/{id}/moves")
    public Response move(@FormParam("stage") String stage) {
        var to = pages.record(RecordKind.STAGES, stage).textOr("name");
        return done("said.moved", to, takeBack(), () -> desk.move(id, stage, pages.viewer()));
    }

    @POST
    @Path("deals/{id}/win")
    public Response win() {
        return done("said.won", "", takeBack(), () -> desk.win(id, null, pages.viewer()));
    }

    @POST
    @Path("deals/{id}/lose")
    @InTransaction
    public Response lose(@FormParam("reason") String reason) {
        var by = pages.viewer();
        return done("said.lost", "", takeBack(), () -> desk.lose(id, reasons.typed(reason, by), by));
    }

    @POST
    @Path("deals/{id}/reopen")
    public Response reopen() {
        return done("said.reopened", "", null, () -> desk.reopen(id, pages.viewer()));
    }

    @POST
    @Path("deals/{id}/take-back")
    public Response undo() {
        return done("said.taken-back", "", null, () -> desk.takeBack(id, pages.viewer()));
    }

    private Response done(String sentence, String more, String undo, Runnable deed) {
        var name = pages.record(RecordKind.DEALS, id).textOr("name");
        return pages.orSaid(PageSupport.back(back, "/deals/" + id), pages.say().text(sentence, name, more), undo, deed);
    }

    private String takeBack() {
        return "/deals/" + id + "/take-back";
    }
}
