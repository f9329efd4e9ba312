package org.likeness.crm.web.duplicate;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.likeness.crm.duplicate.FindingDuplicates;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.api.Asked;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.Listed;
import org.likeness.crm.web.api.RecordResource;
import org.likeness.crm.web.api.Sent;
import org.likeness.crm.web.duplicate.MergeDesk.Read;

/** A kind of record that people enter twice: its duplicates, told apart or merged. */
public abstract class MergeableResource extends RecordResource {
    private static final int MOST = 500;

    private final RecordKind mergeable;

    @Inject
    FindingDuplicates finding;

    @Inject
    MergeDesk desk;

    @Inject
    MergeJson mergeJson;

    protected MergeableResource(RecordKind kind) {
        super(kind);
        mergeable = kind;
    }

    /** The records that may well be the same, best first. */
    @GET
    @Path("{id}/duplicates")
    @Produces(MediaType.APPLICATION_JSON)
    public Json duplicates(@PathParam("id") String id, @Context UriInfo uri) {
        var asked = new Asked(uri.getQueryParameters()).onlyPages();
        var record = required(id);
        return Listed.of(
                asked,
                finding.of(mergeable, record.key(), records().viewer().sight(), MOST),
                match -> Id.text(match.record().id()),
                found -> found.stream().map(MergeJson::match).toList());
    }

    /** Merges another record into this one, which takes some fields of it. */
    @POST
    @Path("{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response merge(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Sent sent) {
        sent.only("with", "withVersion", "take");
        matches(ifMatch, required(id));
        var version = sent.whole("withVersion");
        var with = new Read(other(sent), version == null ? null : version.toString());
        var take = sent.texts("take") == null ? List.<String>of() : sent.texts("take");
        var merge = desk.merge(
                mergeable,
                new Read(id, null),
                with,
                Set.copyOf(new LinkedHashSet<>(take)),
                records().viewer());
        var body = mergeJson.of(merge);
        body.put(
                "record",
                described(List.of(required(Id.text(merge.survivor())))).get(0));
        return Response.ok(new Json(body)).build();
    }

    /** Remembers that the two are not the same. */
    @POST
    @Path("{id}/not-the-same")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response notTheSame(@PathParam("id") String id, Sent sent) {
        sent.only("with");
        desk.tellApart(mergeable, id, other(sent), true, records().viewer());
        return Response.noContent().build();
    }

    private static String other(Sent sent) {
        var with = sent.text("with");
        if (with == null) {
            throw new InvalidInput("with", "is required");
        }
        return with;
    }
}
