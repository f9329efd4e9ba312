package org.likeness.crm.web.duplicate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.likeness.crm.duplicate.DuplicatePairs;
import org.likeness.crm.duplicate.FindingDuplicates;
import org.likeness.crm.duplicate.SearchingAll;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Asked;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.Once;
import org.likeness.crm.web.job.JobResource;
import org.likeness.crm.web.record.InTransaction;

/** The pairs of records that may be one, as the last look through all records found them. */
@RequestScoped
@InTransaction
@Once
@Path("duplicates")
@Produces(MediaType.APPLICATION_JSON)
public class DuplicateResource {
    @Inject
    DuplicatePairs pairs;

    @Inject
    SearchDuplicates search;

    @Inject
    Viewer viewer;

    @GET
    public Json list(@Context UriInfo uri) {
        var asked = new Asked(uri.getQueryParameters()).onlyPages("kind");
        var kind = kind(asked.text("kind"));
        var page = pairs.page(kind, asked.text("cursor"), asked.limit(), viewer.sight());
        var body = new LinkedHashMap<String, Object>();
        body.put("items", page.items().stream().map(MergeJson::pair).toList());
        body.put("next", page.next());
        if (asked.yes("count")) {
            body.put("total", pairs.count(kind, viewer.sight()));
        }
        return new Json(body);
    }

    /** Looks through all records anew. */
    @POST
    @Path("search")
    public Response search() {
        return JobResource.accepted(search.ask(viewer));
    }

    private static RecordKind kind(String path) {
        return RecordKind.ofPath(path == null ? "accounts" : path)
                .filter(FindingDuplicates.kinds()::contains)
                .orElseThrow(() -> new InvalidInput(
                        "kind",
                        "must be one of "
                                + SearchingAll.KINDS.stream()
                                        .map(RecordKind::path)
                                        .collect(Collectors.joining(", "))));
    }
}
