package org.likeness.crm.web.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Role;
import org.likeness.crm.web.call.CallView.Row;
import org.likeness.crm.web.record.PageQuestion;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.score.ScoreWords;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Reason;
import org.likeness.crm.web.ui.Say;

/** The call list of the day. */
@Path("calls")
@RequestScoped
public class CallPages {
    @Inject
    PageSupport pages;

    @Inject
    CallList list;

    private static final List<Double> SHARES = List.of(0., .05, .1, .15, .2);

    @Inject
    ScoreWords scores;

    @Inject
    Controls controls;

    @Inject
    Comparisons comparisons;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page(@Context UriInfo uri) {
        var say = pages.say();
        var asked = new PageQuestion(uri.getQueryParameters(), say);
        var sizes = Stream.of(5, 10, CallList.CAPACITY, 30, 60)
                .map(n -> new Choice(Integer.toString(n), say.text("call.capacity", n)))
                .toList();
        var capacity = asked.choice("capacity", sizes, Integer.toString(CallList.CAPACITY));
        var calls = list.of(pages.viewer(), Integer.parseInt(capacity));
        var reasons = scores.strongest(
                RecordKind.LEADS,
                calls.calls().stream()
                        .filter(c -> !c.prospect().deal())
                        .map(c -> Id.text(c.prospect().id()))
                        .toList(),
                say);
        return asked.page(new CallView(
                asked.form().choosing("capacity", sizes),
                calls.calls().stream().map(c -> row(c, calls, reasons, say)).toList(),
                calls.deals(),
                calls.leads(),
                calls.withoutChance(),
                calls.otherCurrency(),
                calls.median() == null ? null : Amount.of(Math.rint(calls.median()), calls.currency()),
                calls.wonDeals(),
                pages.viewer().role() != Role.REP,
                calls.controlShare(),
                pages.viewer().role().shapesTheHouse() ? control(say) : null));
    }

    @POST
    @Path("control")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@FormParam("share") String share) {
        controls.choose(
                SHARES.stream()
                        .filter(s -> s.toString().equals(share))
                        .findFirst()
                        .orElse(null),
                pages.viewer());
        return pages.said("/calls#control", pages.say().text("said.control"), null);
    }

    private ControlView control(Say say) {
        var comparison = comparisons.of(pages.viewer().sight(), Comparisons.DAYS);
        var chosen = comparison.control().share();
        var form = Form.empty()
                .with("share", Double.toString(chosen))
                .choosing(
                        "share",
                        Stream.concat(SHARES.stream(), Stream.of(chosen))
                                .distinct()
                                .sorted()
                                .map(s -> new Choice(s.toString(), s == 0 ? say.text("control.none") : say.percent(s)))
                                .toList());
        return ControlView.of(comparison, form, say);
    }

    private static Row row(Calls.Call call, Calls calls, Map<String, List<Reason>> reasons, Say say) {
        var prospect = call.prospect();
        var id = Id.text(prospect.id());
        return new Row(
                prospect.deal(),
                id,
                call.name(),
                call.account(),
                call.reach(),
                CallWords.why(prospect, calls, say),
                CallWords.now(prospect, say),
                CallWords.brief(prospect, calls, say),
                CallWords.stay(prospect, say),
                reasons.getOrDefault(id, List.of()).stream()
                        .map(Reason::words)
                        .collect(Collectors.joining(say.text("list.semicolon"))),
                amount(prospect.gain(), calls),
                prospect.chance(),
                amount(prospect.amount(), calls),
                prospect.own(),
                prospect.urgency());
    }

    private static Amount amount(Double value, Calls calls) {
        return value == null ? null : Amount.of(Math.rint(value), calls.currency());
    }
}
