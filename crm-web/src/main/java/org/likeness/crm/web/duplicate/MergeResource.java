package org.likeness.crm.web.duplicate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.likeness.crm.duplicate.Merge;
import org.likeness.crm.duplicate.Merges;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Asked;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.Listed;
import org.likeness.crm.web.api.Once;
import org.likeness.crm.web.api.Records;
import org.likeness.crm.web.record.InTransaction;

/** Merges that stand, and taking them back. */
@RequestScoped
@InTransaction
@Once
@Path("merges")
@Produces(MediaType.APPLICATION_JSON)
public class MergeResource {
    @Inject
    Merges merges;

    @Inject
    MergeDesk desk;

    @Inject
    Records records;

    @Inject
    MergeJson json;

    @Inject
    Viewer viewer;

    @GET
    public Json list(@Context UriInfo uri) {
        return Listed.newest(
                new Asked(uri.getQueryParameters()).onlyPages(),
                (most, before) -> merges.newest(viewer, most, before),
                () -> merges.count(viewer),
                Merge::id,
                json::of);
    }

    @GET
    @Path("{id}")
    public Json show(@PathParam("id") String id) {
        return new Json(json.of(desk.merge(id, viewer)));
    }

    /** Takes it back: both records are as they were, but for what cannot be given back any more. */
    @POST
    @Path("{id}/undo")
    public Json undo(@PathParam("id") String id) {
        var kind = desk.merge(id, viewer).kind();
        var parted = desk.takeBack(id, viewer);
        var body = json.of(desk.merge(id, viewer));
        body.put("record", records.described(kind, List.of(parted.survivor())).get(0));
        body.put("notGivenBack", parted.lost().stream().map(MergeJson::lost).toList());
        return new Json(body);
    }
}
