package org.likeness.crm.web.deal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.audit.Author;
import org.likeness.crm.deal.Deal;
import org.likeness.crm.deal.MovingDeals;
import org.likeness.crm.deal.StageVisit;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.Reference;
import org.likeness.crm.record.References;
import org.likeness.crm.web.api.Asked;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.Listed;
import org.likeness.crm.web.api.RecordResource;
import org.likeness.crm.web.api.Sent;
import org.likeness.crm.web.loss.LossReasons;
import org.likeness.crm.web.score.Scores;

/** Deals: their fields, and the verbs by which they move, close and open again. */
@RequestScoped
@Path("deals")
public class DealResource extends RecordResource {

    @Inject
    MovingDeals moving;

    @Inject
    LossReasons reasons;

    @Inject
    References references;

    @Inject
    Scores scores;

    @Inject
    Expectations expected;

    @Inject
    NextFollowUps followUps;

    public DealResource() {
        super(RecordKind.DEALS);
    }

    @GET
    @Path("{id}/score")
    @Produces(MediaType.APPLICATION_JSON)
    public Json score(@PathParam("id") String id, @Context UriInfo uri) {
        var asked = new Asked(uri.getQueryParameters()).only("model").text("model");
        return scores.of(
                Subject.DEAL, required(id).key(), asked, records().viewer().sight());
    }

    @GET
    @Path("{id}/what-if")
    @Produces(MediaType.APPLICATION_JSON)
    public Json whatIf(@PathParam("id") String id) {
        return scores.whatIf(
                Subject.DEAL, required(id).key(), Map.of(), records().viewer().sight());
    }

    /** The same with facts that are supposed; changes nothing. */
    @POST
    @Path("{id}/what-if")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Json whatIf(@PathParam("id") String id, Sent sent) {
        var facts = sent.only("facts").object("facts");
        return scores.whatIf(
                Subject.DEAL,
                required(id).key(),
                facts == null ? Map.of() : facts,
                records().viewer().sight());
    }

    @GET
    @Path("{id}/outlook")
    @Produces(MediaType.APPLICATION_JSON)
    public Json outlook(@PathParam("id") String id) {
        var deal = deal(id);
        var sight = records().viewer().sight();
        return new Json(expected.of(deal, sight).with(followUps.of(deal, sight)));
    }

    @POST
    @Path("{id}/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response move(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Sent sent) {
        sent.only("stage", "at");
        var deal = deal(id, ifMatch);
        if (sent.text("stage") == null) {
            throw new InvalidInput("stage", "is required");
        }
        return shown(moving.move(deal, moving.stage(deal, sent.text("stage")), sent.moment("at"), author()));
    }

    @POST
    @Path("{id}/win")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response win(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Sent sent) {
        sent.only("amount", "at");
        var amount = (BigDecimal) sent.read(Deal.FIELDS.named("amount").orElseThrow());
        return shown(moving.win(deal(id, ifMatch), amount, sent.moment("at"), author()));
    }

    @POST
    @Path("{id}/lose")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response lose(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Sent sent) {
        sent.only("reason", "at");
        var deal = deal(id, ifMatch);
        var why = sent.text("reason");
        var reason = why == null ? null : reasons.named(why, records().viewer());
        return shown(moving.lose(deal, reason, sent.moment("at"), author()));
    }

    @POST
    @Path("{id}/reopen")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response reopen(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Sent sent) {
        sent.only("at");
        return shown(moving.reopen(deal(id, ifMatch), sent.moment("at"), author()));
    }

    @GET
    @Path("{id}/visits")
    @Produces(MediaType.APPLICATION_JSON)
    public Json visits(@PathParam("id") String id, @Context UriInfo uri) {
        var asked = new Asked(uri.getQueryParameters()).onlyPages();
        return Listed.of(asked, moving.visits(deal(id).key()), visit -> Id.text(visit.key()), this::visits);
    }

    private List<Map<String, Object>> visits(List<StageVisit> visits) {
        var stages = references.named(
                RecordKind.STAGES, visits.stream().map(StageVisit::stage).toList());
        return visits.stream().map(v -> described(v, stages)).toList();
    }

    private static Map<String, Object> described(StageVisit visit, Map<Long, Reference> stages) {
        var described = new LinkedHashMap<String, Object>();
        described.put("id", Id.text(visit.key()));
        described.put("stage", stages.get(visit.stage()));
        described.put("enteredAt", visit.enteredAt());
        described.put("leftAt", visit.leftAt());
        return described;
    }

    private Deal deal(String id) {
        return (Deal) required(id);
    }

    /** The deal that a verb is about, in the version that was read if one was named. */
    private Deal deal(String id, String ifMatch) {
        var deal = deal(id);
        matches(ifMatch, deal);
        return deal;
    }

    private Author author() {
        return Author.user(records().viewer().id());
    }
}
