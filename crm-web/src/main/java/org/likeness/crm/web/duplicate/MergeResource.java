package org.likeness.crm.web.duplicate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import org.likeness.crm.duplicate.Merges;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Json;
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
    private static final int MOST = 200;

    @Inject
    Merges merges;

    @Inject
    MergeDesk desk;

    @Inject
    Records records;

    @Inject
    Viewer viewer;

    @GET
    public Json list() {
        var body = new LinkedHashMap<String, Object>();
        body.put(
                "items",
                merges.newest(viewer, MOST).stream().map(MergeJson::merge).toList());
        body.put("next", null);
        return new Json(body);
    }

    @GET
    @Path("{id}")
    public Json show(@PathParam("id") String id) {
        return new Json(MergeJson.merge(desk.merge(id, viewer)));
    }

    /** Takes it back: both records are as they were. */
    @POST
    @Path("{id}/undo")
    public Json undo(@PathParam("id") String id) {
        var kind = desk.merge(id, viewer).kind();
        var survivor = desk.takeBack(id, viewer);
        var body = MergeJson.merge(desk.merge(id, viewer));
        body.put("record", records.described(kind, List.of(survivor)).get(0));
        return new Json(body);
    }
}
