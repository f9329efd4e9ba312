package org.likeness.crm.web.acquisition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.likeness.crm.acquisition.ChannelPerformance;
import org.likeness.crm.acquisition.ChannelQuestion;
import org.likeness.crm.acquisition.ChannelResult;
import org.likeness.crm.web.acquisition.ChannelsView.Row;
import org.likeness.crm.web.record.PageQuestion;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.record.TeamSights;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Interval;

/** Which channel brings those who buy: the page and its table. */
@Path("channels")
@RequestScoped
public class ChannelPages {
    @Inject
    PageSupport pages;

    @Inject
    KeptChannels channels;

    @Inject
    ChannelQuestions questions;

    @Inject
    TeamSights teams;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page(@Context UriInfo uri) {
        var asked = new PageQuestion(uri.getQueryParameters(), pages.say());
        return asked.page(view(asked, channels.performanceSoon(question(asked))).choosing("team", teams.choices()));
    }

    @GET
    @Path("attribution")
    @Produces(MediaType.TEXT_HTML)
    public Response attribution(@Context UriInfo uri) {
        var asked = new PageQuestion(uri.getQueryParameters(), pages.say());
        var found = channels.attributionSoon(question(asked));
        return asked.page(new AttributionView(
                asked.form().choosing("subject", asked.subjects()),
                found.journeys(),
                found.won(),
                found.untouched(),
                found.touches()));
    }

    @GET
    @Path("export")
    @Produces("text/csv")
    public Response export(@Context UriInfo uri) {
        return ChannelTable.of(channels.performance(question(new PageQuestion(uri.getQueryParameters(), pages.say()))))
                .download("channels");
    }

    private ChannelQuestion question(PageQuestion asked) {
        return questions.of(asked, pages.viewer().sight());
    }

    static ChannelsView view(PageQuestion asked, ChannelPerformance found) {
        return new ChannelsView(
                asked.address("/channels"),
                asked.form().choosing("subject", asked.subjects()),
                found.leads(),
                found.won(),
                found.leads() == 0 ? null : (Double) ((double) found.won() / found.leads()),
                // a channel that cost something but brought nobody has no share to draw
                found.channels().stream()
                        .filter(c -> c.leads() > 0)
                        .map(ChannelPages::row)
                        .toList(),
                found.horizon(),
                found.matureAfter(),
                found.p() == null ? null : (Double) found.chiSquare(),
                found.p() == null ? null : (Integer) found.df(),
                found.p(),
                found.excluded());
    }

    private static Row row(ChannelResult c) {
        return new Row(
                c.channel() == null ? null : c.channel().id(),
                c.channel() == null ? null : c.channel().name(),
                c.leads(),
                c.shareOfLeads(),
                c.won(),
                c.shareOfWon(),
                c.conversion(),
                new Interval(c.conversionLow(), c.conversionHigh()),
                c.wonWithin(),
                Interval.of(c.wonWithinLow(), c.wonWithinHigh()),
                c.matureConversion(),
                c.matureLeads(),
                c.dealsWon(),
                c.amount() == null ? null : Amount.of(c.amount(), c.currency()),
                c.medianDaysToWin(),
                c.costPerWon() == null ? null : Amount.of(c.costPerWon(), c.costCurrency()));
    }
}
