package org.likeness.crm.web.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.maths.stats.Proportion;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Asked;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.RecordResource;
import org.likeness.crm.web.api.Sent;
import org.likeness.crm.web.api.Versions;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Visitor;

/** Whom to call first. */
@RequestScoped
@Path("call-list")
public class CallResource {
    @Inject
    CallList list;

    private static final int MOST_DAYS = 730;

    @Inject
    Controls controls;

    @Inject
    Comparisons comparisons;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Json calls(@Context UriInfo uri) {
        var asked = new Asked(uri.getQueryParameters()).only("capacity").number("capacity", 1);
        if (asked != null && (asked != Math.rint(asked) || asked > CallList.MOST)) {
            throw new InvalidInput("capacity", "must be a whole number from 1 to " + CallList.MOST);
        }
        var calls = list.of(viewer, asked == null ? CallList.CAPACITY : asked.intValue());
        var english = Say.to(Visitor.nobody("en", ""), clock);
        var chinese = Say.to(Visitor.nobody("zh", ""), clock);
        var body = new LinkedHashMap<String, Object>();
        body.put(
                "items",
                calls.calls().stream()
                        .map(call -> told(call, calls, english, chinese))
                        .toList());
        body.put("currency", calls.currency());
        body.put("medianWonAmount", calls.median());
        body.put("wonDeals", calls.wonDeals());
        body.put("wonLater", calls.later().rate());
        body.put("deals", calls.deals());
        body.put("leads", calls.leads());
        body.put("withoutChance", calls.withoutChance());
        body.put("otherCurrency", calls.otherCurrency());
        body.put("controlShare", calls.controlShare());
        return new Json(body);
    }

    @GET
    @Path("control")
    @Produces(MediaType.APPLICATION_JSON)
    public Response control(@Context UriInfo uri) {
        var asked = new Asked(uri.getQueryParameters()).only("days").number("days", 1);
        if (asked != null && (asked != Math.rint(asked) || asked > MOST_DAYS)) {
            throw new InvalidInput("days", "must be a whole number from 1 to " + MOST_DAYS);
        }
        return compared(asked == null ? Comparisons.DAYS : asked.intValue());
    }

    @PATCH
    @InTransaction
    @Path("control")
    @Consumes({RecordResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    public Response choose(@HeaderParam("If-Match") String ifMatch, Sent sent) {
        if (!viewer.role().shapesTheHouse()) {
            throw new NotAllowed("Your role may not choose the control share.");
        }
        controls.hold();
        Versions.require(ifMatch, controls.version());
        controls.choose(sent.only("share").number("share"), viewer);
        return compared(Comparisons.DAYS);
    }

    private Response compared(int days) {
        if (!viewer.role().shapesTheHouse()) {
            throw new NotAllowed("Your role may not see the comparison.");
        }
        var comparison = comparisons.of(viewer.sight(), days);
        var won = comparison.won();
        var body = new LinkedHashMap<String, Object>();
        body.put("share", comparison.control().share());
        body.put("since", comparison.control().since());
        body.put("days", comparison.days());
        body.put("verdict", comparison.verdict());
        body.put("waiting", comparison.waiting());
        body.put("listed", group(won.first()));
        body.put("control", group(won.second()));
        body.put("difference", won.difference());
        body.put("differenceLow", won.low());
        body.put("differenceHigh", won.high());
        return Response.ok(new Json(body))
                .tag(new EntityTag(controls.version()))
                .build();
    }

    private static Map<String, Object> group(Proportion share) {
        var json = new LinkedHashMap<String, Object>();
        json.put("n", share.trials());
        json.put("won", share.successes());
        json.put("rate", share.rate());
        json.put("low", share.low());
        json.put("high", share.high());
        return json;
    }

    private static Map<String, Object> told(Calls.Call call, Calls calls, Say english, Say chinese) {
        var prospect = call.prospect();
        var told = new LinkedHashMap<String, Object>();
        told.put("kind", prospect.deal() ? "DEAL" : "LEAD");
        told.put("id", Id.text(prospect.id()));
        told.put("name", call.name());
        told.put("gain", prospect.gain());
        told.put("chance", prospect.chance());
        told.put("chanceByStage", prospect.deal() ? (Double) prospect.parts().byStage() : null);
        told.put("averageByFacts", prospect.deal() ? prospect.parts().ofAll() : null);
        told.put("chanceByFacts", prospect.deal() ? prospect.parts().byFacts() : prospect.becomes());
        told.put("amount", prospect.amount());
        told.put("amountKnown", prospect.own());
        told.put("urgency", prospect.urgency());
        told.put(
                "reason",
                Map.of(
                        "en", CallWords.why(prospect, calls, english),
                        "zh", CallWords.why(prospect, calls, chinese)));
        return told;
    }
}
