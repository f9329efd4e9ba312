package org.likeness.crm.web.ownership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.ownership.PoolRules;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.RecordResource;
import org.likeness.crm.web.api.Records;
import org.likeness.crm.web.api.Sent;
import org.likeness.crm.web.api.Versions;
import org.likeness.crm.web.record.InTransaction;

/** When idle leads go back to the pool: one set of rules for the house. */
@RequestScoped
@InTransaction
@Path("pool-rules")
@Produces(MediaType.APPLICATION_JSON)
public class PoolRulesResource {
    private static final int SHOWN = 500;

    @Inject
    PoolBook book;

    @Inject
    Records records;

    @Inject
    Viewer viewer;

    @GET
    public Response show() {
        return shown(book.rules());
    }

    @PATCH
    @Consumes({RecordResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(@HeaderParam("If-Match") String ifMatch, Sent sent) {
        records.refuseUnlessMayWrite(RecordKind.POOL_RULES);
        Versions.require(ifMatch, book.rules().version());
        sent.only("active", "idleDays", "untouchedDays", "warnDays");
        return shown(book.change("", sent.fields(), viewer));
    }

    /** Which leads would go tonight by these rules, whether they are on or not. */
    @GET
    @Path("preview")
    public Json preview() {
        records.refuseUnlessMayWrite(RecordKind.POOL_RULES);
        var past = book.tonight(book.rules());
        var body = new LinkedHashMap<String, Object>();
        body.put(
                "items",
                past.stream()
                        .filter(one -> viewer.sight().sees(one.owner()))
                        .limit(SHOWN)
                        .map(PoolBook::described)
                        .toList());
        body.put("next", null);
        body.put("total", past.size());
        return new Json(body);
    }

    private static Response shown(PoolRules rules) {
        return Response.ok(new Json(PoolBook.described(rules)))
                .tag(Versions.tag(rules.version()))
                .build();
    }
}
