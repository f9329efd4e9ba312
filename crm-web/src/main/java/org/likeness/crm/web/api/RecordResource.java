package org.likeness.crm.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.web.record.InTransaction;

/**
 * What every kind of record can be asked through the API: list, make, show, change, delete. A resource of one kind extends it and
 * adds the verbs of its kind.
 */
@InTransaction
@Once
public abstract class RecordResource {

    /** How a JSON merge patch calls itself; plain JSON is taken as one, too. */
    public static final String MERGE_PATCH = "application/merge-patch+json";

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RecordKind kind;

    @Inject
    Records records;

    protected RecordResource(RecordKind kind) {
        this.kind = kind;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(@Context UriInfo asked) {
        return Response.ok(new Json(page(new Asked(asked.getQueryParameters()))))
                .build();
    }

    /** All that the filters let through, as a file. */
    @GET
    @Produces("text/csv;qs=0.2")
    public Response csv(@Context UriInfo asked) {
        return records.file(kind, new Asked(asked.getQueryParameters()), false);
    }

    /** The same as an Excel workbook. */
    @GET
    @Produces(XLSX + ";qs=0.1")
    public Response xlsx(@Context UriInfo asked) {
        return records.file(kind, new Asked(asked.getQueryParameters()), true);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response make(Sent sent) {
        var record = made(sent);
        return Records.created(kind, record, described(List.of(record)).get(0));
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response show(@PathParam("id") String id) {
        return shown(required(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Sent sent) {
        var record = required(id);
        records.refuseUnlessMayWrite(kind);
        Versions.require(ifMatch, record);
        changed(record, sent);
        return shown(record);
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        var record = required(id);
        records.refuseUnlessMayWrite(kind);
        Versions.require(ifMatch, record);
        deleted(record);
        return Response.noContent().build();
    }

    /** The records of whoever asks. */
    protected Records records() {
        return records;
    }

    private Map<String, Object> page(Asked asked) {
        return records.page(kind, asked, this::described);
    }

    protected StoredRecord made(Sent sent) {
        return records.make(kind, sent.fields());
    }

    protected void changed(StoredRecord record, Sent sent) {
        records.change(kind, record, sent.fields());
    }

    protected void deleted(StoredRecord record) {
        records.delete(kind, record);
    }

    /** The records as JSON, with whatever a kind adds. */
    protected List<Map<String, Object>> described(List<? extends StoredRecord> found) {
        return records.described(kind, found);
    }

    /** The record with that id; 404 where there is none or it lies out of sight. */
    protected StoredRecord required(String id) {
        return records.require(kind, id);
    }

    /** Refuses unless {@code If-Match}, where it is given at all, names the record's version. */
    protected void matches(String ifMatch, StoredRecord record) {
        if (ifMatch != null && !ifMatch.isBlank()) {
            Versions.require(ifMatch, record);
        }
    }

    /** The record with its ETag. */
    protected Response shown(StoredRecord record) {
        records.fresh(record);
        return Response.ok(new Json(described(List.of(record)).get(0)))
                .tag(Versions.tag(record))
                .build();
    }
}
