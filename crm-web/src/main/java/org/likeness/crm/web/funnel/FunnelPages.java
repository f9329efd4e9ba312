package org.likeness.crm.web.funnel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.web.deal.StalledDeals;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.PageQuestion;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.record.TeamSights;
import org.likeness.crm.web.score.FeatureWords;
import org.likeness.crm.web.ui.Choice;

/** Where deals move, wait and fall out: the page and its table. */
@Path("funnel")
@RequestScoped
public class FunnelPages {
    private static final int STALLED = 8;

    @Inject
    PageSupport pages;

    @Inject
    Choices choices;

    @Inject
    TeamSights teams;

    @Inject
    FunnelQuestions questions;

    @Inject
    KeptFunnels funnels;

    @Inject
    StalledDeals stalled;

    @Inject
    FeatureWords features;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page(@Context UriInfo uri) {
        var say = pages.say();
        var pipelines = choices.pipelines();
        var asked = new PageQuestion(uri.getQueryParameters(), say);
        var question = questions.of(asked, pages.viewer().sight());
        var words = features.of(Subject.DEAL, say);
        var funnel = funnels.soon(question);
        var stage = asked.one(
                "stage", funnel.stages().stream().map(s -> s.stage().id()).toList(), null);
        var form = asked.form()
                .choosing("pipeline", pipelines)
                .choosing("team", teams.choices())
                .choosing(
                        "split",
                        questions.splits().stream()
                                .map(key -> new Choice(key, words.label(key)))
                                .toList());
        var told = new FunnelTold(funnel, question, words, say);
        return asked.page(told.view(
                asked.address("/funnel"),
                form,
                stage,
                question.split(),
                stalled.of(question.pipeline(), question.sight(), STALLED)));
    }

    @GET
    @Path("export")
    @Produces("text/csv")
    public Response export(@Context UriInfo uri) {
        var asked = new PageQuestion(uri.getQueryParameters(), pages.say());
        return FunnelTable.of(funnels.of(questions.of(asked, pages.viewer().sight())))
                .download("funnel");
    }
}
