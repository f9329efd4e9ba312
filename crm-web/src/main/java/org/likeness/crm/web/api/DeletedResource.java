package org.likeness.crm.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.record.InTransaction;

/** What was deleted, and comes back as it was. */
@RequestScoped
@InTransaction
@Path("deleted")
public class DeletedResource {

    @Inject
    Records records;

    @POST
    @Once
    @Path("{kind}/{id}/restore")
    @Produces(MediaType.APPLICATION_JSON)
    public Json restore(@PathParam("kind") String kind, @PathParam("id") String id) {
        var known = RecordKind.ofPath(kind)
                .filter(k -> k != RecordKind.STAGE_VISITS)
                .orElseThrow(NotFoundException::new);
        return new Json(
                records.described(known, List.of(records.bringBack(known, id))).get(0));
    }
}
