package org.likeness.crm.web.icp;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.icp.IdealProfile;
import org.likeness.crm.icp.ProfileQuestion;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.CsvTable;
import org.likeness.crm.web.record.PageQuestion;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.score.FeatureWords;
import org.likeness.crm.web.ui.Choice;

/** Who becomes a customer: the page and its table. */
@Path("ideal-customer")
@RequestScoped
public class IdealPages {
    @Inject
    PageSupport pages;

    @Inject
    Choices choices;

    @Inject
    KeptProfiles profiles;

    @Inject
    FeatureWords features;

    @Inject
    NearestRecords nearest;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page(@Context UriInfo uri) {
        var say = pages.say();
        var asked = new PageQuestion(uri.getQueryParameters(), say);
        var question = question(asked);
        var profile = profiles.of(question);
        var deals = question.subject() == Subject.DEAL;
        var form = asked.form().choosing("subject", asked.subjects());
        if (deals) {
            form = form.choosing("pipeline", choices.pipelines())
                    .choosing(
                            "by",
                            Stream.of("COUNT", "REVENUE")
                                    .map(v -> new Choice(v, say.word("by", v)))
                                    .toList());
        }
        var told = new ProfileTold(
                features.of(question.subject(), say),
                question.subject(),
                nearest.of(question.subject(), question.sight(), say),
                deals ? nearest.currency() : null,
                say.text("list.comma"));
        return asked.page(told.view(asked.address("/ideal-customer"), form, profile));
    }

    @GET
    @Path("export")
    @Produces("text/csv")
    public Response export(@Context UriInfo uri) {
        var table = new CsvTable(
                "feature",
                "value",
                "won",
                "lost",
                "open",
                "winRate",
                "winRateLow",
                "winRateHigh",
                "shareOfWon",
                "lift",
                "liftLow",
                "liftHigh",
                "averageWonAmount",
                "p",
                "q",
                "trait");
        for (var v : profile(uri).traits()) {
            table.row(
                    v.feature(),
                    v.value(),
                    v.won(),
                    v.lost(),
                    v.open(),
                    v.winRate().rate(),
                    v.winRate().low(),
                    v.winRate().high(),
                    v.shareOfWon(),
                    v.lift().value(),
                    v.lift().low(),
                    v.lift().high(),
                    v.averageWonAmount(),
                    v.p(),
                    v.q(),
                    v.trait());
        }
        return table.download("ideal-customer");
    }

    private IdealProfile profile(UriInfo uri) {
        return profiles.of(question(new PageQuestion(uri.getQueryParameters(), pages.say())));
    }

    private ProfileQuestion question(PageQuestion asked) {
        var subject = Subject.valueOf(asked.one("subject", List.of("DEAL", "LEAD"), "DEAL"));
        var deals = subject == Subject.DEAL;
        var pipeline = deals ? asked.choice("pipeline", choices.pipelines(), null) : null;
        var by = deals ? asked.one("by", List.of("COUNT", "REVENUE"), "COUNT") : "COUNT";
        var from = asked.day("from");
        return new ProfileQuestion(
                subject,
                Id.parse(pipeline),
                from,
                asked.day("to", from),
                ProfileQuestion.By.valueOf(by),
                pages.viewer().sight());
    }
}
