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
import java.util.stream.Stream;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.PageQuestion;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.record.TeamSights;
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
    ProfileQuestions questions;

    @Inject
    TeamSights teams;

    @Inject
    FeatureWords features;

    @Inject
    KeptNearest kept;

    @Inject
    NearestRecords nearest;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page(@Context UriInfo uri) {
        var say = pages.say();
        var asked = new PageQuestion(uri.getQueryParameters(), say);
        var question = questions.of(asked, pages.viewer().sight());
        var profile = profiles.soon(question);
        var near = kept.soon(question.subject(), question.sight());
        var deals = question.subject() == Subject.DEAL;
        var form = asked.form().choosing("subject", asked.subjects()).choosing("team", teams.choices());
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
                nearest.of(question.subject(), near, say),
                near.currency(),
                say);
        return asked.page(told.view(asked.address("/ideal-customer"), form, profile));
    }

    @GET
    @Path("changes")
    @Produces(MediaType.TEXT_HTML)
    public Response changes(@Context UriInfo uri) {
        var say = pages.say();
        var asked = new PageQuestion(uri.getQueryParameters(), say);
        var question = questions.drift(asked, pages.viewer().sight());
        var subject = question.later().subject();
        var form = asked.form().choosing("subject", asked.subjects()).choosing("team", teams.choices());
        if (subject == Subject.DEAL) {
            form = form.choosing("pipeline", choices.pipelines());
        }
        return asked.page(DriftTold.view(
                asked.address("/ideal-customer/changes"),
                form,
                profiles.driftSoon(question),
                features.of(subject, say)));
    }

    @GET
    @Path("export")
    @Produces("text/csv")
    public Response export(@Context UriInfo uri) {
        var asked = new PageQuestion(uri.getQueryParameters(), pages.say());
        return ProfileTable.of(profiles.of(questions.of(asked, pages.viewer().sight())))
                .download("ideal-customer");
    }
}
