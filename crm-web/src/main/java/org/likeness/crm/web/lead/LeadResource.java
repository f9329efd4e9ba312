package org.likeness.crm.web.lead;

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
import java.util.Map;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.lead.ConvertingLead;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.ownership.Assigning;
import org.likeness.crm.ownership.Source;
import org.likeness.crm.record.References;
import org.likeness.crm.web.api.Asked;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.Sent;
import org.likeness.crm.web.duplicate.MergeableResource;
import org.likeness.crm.web.record.Desk;
import org.likeness.crm.web.score.Scores;

/** Leads, and what becomes of them. */
@RequestScoped
@Path("leads")
public class LeadResource extends MergeableResource {

    @Inject
    ConvertingLead converting;

    @Inject
    References references;

    @Inject
    Scores scores;

    @Inject
    Assigning assigning;

    @Inject
    Desk desk;

    public LeadResource() {
        super(RecordKind.LEADS);
    }

    @GET
    @Path("{id}/score")
    @Produces(MediaType.APPLICATION_JSON)
    public Json score(@PathParam("id") String id, @Context UriInfo uri) {
        var asked = new Asked(uri.getQueryParameters()).only("model").text("model");
        return scores.of(
                Subject.LEAD, required(id).key(), asked, records().viewer().sight());
    }

    @GET
    @Path("{id}/what-if")
    @Produces(MediaType.APPLICATION_JSON)
    public Json whatIf(@PathParam("id") String id) {
        return scores.whatIf(
                Subject.LEAD, required(id).key(), Map.of(), records().viewer().sight());
    }

    /** The same with facts that are supposed; changes nothing. */
    @POST
    @Path("{id}/what-if")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Json whatIf(@PathParam("id") String id, Sent sent) {
        var facts = sent.only("facts").object("facts");
        return scores.whatIf(
                Subject.LEAD,
                required(id).key(),
                facts == null ? Map.of() : facts,
                records().viewer().sight());
    }

    /** Makes it; one that nobody owns goes to whom the rules for programs say, if there are any. */
    @Override
    protected StoredRecord made(Sent sent) {
        var lead = (Lead) super.made(sent);
        assigning.assign(lead, Source.API);
        return records().fresh(lead);
    }

    /** Takes it out of the pool. */
    @POST
    @Path("{id}/claim")
    @Produces(MediaType.APPLICATION_JSON)
    public Response claim(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        matches(ifMatch, required(id));
        desk.claimLead(id, records().viewer());
        return shown(required(id));
    }

    /** Lays it into the pool. */
    @POST
    @Path("{id}/return")
    @Produces(MediaType.APPLICATION_JSON)
    public Response giveBack(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        matches(ifMatch, required(id));
        desk.returnLead(id, records().viewer());
        return shown(required(id));
    }

    /** Converts it: into the account named, or a new one; with a deal unless {@code deal} is {@code null}. */
    @POST
    @Path("{id}/convert")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response convert(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Sent sent) {
        sent.only("account", "deal");
        var lead = (Lead) required(id);
        matches(ifMatch, lead);
        var deal = sent.has("deal") ? sent.object("deal") : Map.<String, Object>of();
        return shown(converting.convert(lead, account(sent), deal, records().viewer()));
    }

    private Long account(Sent sent) {
        var named = sent.text("account");
        return named == null
                ? null
                : references
                        .resolve(RecordKind.ACCOUNTS, named, records().viewer().sight())
                        .orElseThrow(() -> new InvalidInput("account", "names nothing among accounts"));
    }
}
