package org.likeness.crm.web.score;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.RecordNotFound;
import org.likeness.crm.score.WhatIf;
import org.likeness.crm.score.WhatIfs;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.View;

/** What the score would be: the page on which facts of a lead or deal are supposed. The address holds them. */
@Path("{kind: leads|deals}/{id}/what-if")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class WhatIfPages {
    @Inject
    PageSupport pages;

    @Inject
    WhatIfs whatIfs;

    @Inject
    FeatureWords features;

    @GET
    public View page(@PathParam("kind") String path, @PathParam("id") String id, @Context UriInfo uri) {
        var kind = path.equals("leads") ? RecordKind.LEADS : RecordKind.DEALS;
        var subject = kind == RecordKind.LEADS ? Subject.LEAD : Subject.DEAL;
        var record = pages.record(kind, id);
        var say = pages.say();
        var supposed = supposed(uri);
        String refusal = null;
        WhatIf answer;
        try {
            answer = answer(subject, kind, id, supposed);
        } catch (InvalidInput old) { // an address kept from another model
            refusal = say.text("what-if.unknown");
            supposed = Map.of();
            answer = answer(subject, kind, id, supposed);
        }
        return new WhatIfTold(features.of(subject, say), say)
                .view("/" + path, id, record.textOr("name"), answer, !supposed.isEmpty(), refusal);
    }

    private WhatIf answer(Subject subject, RecordKind kind, String id, Map<String, String> supposed) {
        return whatIfs.of(subject, Id.parse(id), supposed, pages.viewer().sight())
                .orElseThrow(() -> new RecordNotFound(kind, id));
    }

    /** Fields left as they are are sent empty. */
    private static Map<String, String> supposed(UriInfo uri) {
        var supposed = new HashMap<String, String>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (name.startsWith(WhatIfTold.FIELD) && !values.get(0).isEmpty()) {
                supposed.put(name.substring(WhatIfTold.FIELD.length()), values.get(0));
            }
        });
        return supposed;
    }
}
