package org.likeness.crm.web.acquisition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.likeness.crm.maths.stats.Proportion;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.PageQuestion;
import org.likeness.crm.web.report.Digest;
import org.likeness.crm.web.report.Figure;
import org.likeness.crm.web.report.Figure.Unit;
import org.likeness.crm.web.report.ReportKind;
import org.likeness.crm.web.report.Reporting;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Say;

/** The channels in a few lines. */
@ApplicationScoped
class ChannelDigest implements Reporting {
    private static final int MOST = 12;

    @Inject
    KeptChannels channels;

    @Inject
    ChannelQuestions questions;

    @Override
    public ReportKind kind() {
        return ReportKind.CHANNELS;
    }

    @Override
    public void read(PageQuestion question, Viewer viewer, Say say) {
        questions.of(question, viewer.sight());
    }

    @Override
    public Digest of(Asked asked) {
        var say = asked.say();
        var question = new PageQuestion(asked.filters(), say);
        var found = channels.performance(questions.of(question, asked.viewer().sight()));
        var view = ChannelPages.view(question, found);
        return new Digest(
                answer(view, say),
                question.warning(warning(view, say)),
                figures(view, say),
                table(view, say),
                note(view, say),
                ChannelTable.of(found),
                view.address().href());
    }

    private static String came(ChannelsView view, Say say) {
        return say.count(view.filter().is("subject", "DEAL") ? "funnel.deals" : "channels.leads", view.leads());
    }

    private static String answer(ChannelsView view, Say say) {
        var best = view.best();
        if (best == null || !view.differ()) {
            return "";
        }
        return say.plain(
                "channels.answer",
                name(best, say),
                say.percent1(best.conversion()),
                say.percent1(best.interval()),
                say.percent1(view.conversion()),
                came(view, say));
    }

    private static String warning(ChannelsView view, Say say) {
        return view.best() == null
                ? say.text("channels.empty")
                : view.differ()
                        ? ""
                        : say.plain("channels.answer.same", say.percent1(view.conversion()), came(view, say));
    }

    private static List<Figure> figures(ChannelsView view, Say say) {
        var rate = Proportion.of(view.won(), view.leads());
        return List.of(
                Figure.count("came", say.text("channels.came"), view.leads()),
                Figure.count("won", say.text("outcome.WON"), view.won()),
                Figure.of(
                        "conversion",
                        say.text("channels.conversion"),
                        view.conversion(),
                        Unit.SHARE,
                        view.leads() == 0 ? null : new Interval(rate.low(), rate.high()),
                        came(view, say)));
    }

    private static Digest.Table table(ChannelsView view, Say say) {
        return new Digest.Table(
                say.text("nav.channels"),
                List.of(
                        say.text("field.channel"),
                        say.text("channels.came"),
                        say.text("outcome.WON"),
                        say.text("channels.rate"),
                        say.text("channels.amount")),
                view.rows().stream()
                        .limit(MOST)
                        .map(r -> List.of(
                                name(r, say),
                                say.number(r.leads()),
                                say.number(r.won()),
                                say.percent1(r.conversion()) + " (" + say.percent1(r.interval()) + ")",
                                say.moneyShort(r.amount())))
                        .toList());
    }

    private static String note(ChannelsView view, Say say) {
        var test = view.chiSquare() == null
                ? ""
                : " " + say.text("channels.test", say.number(view.chiSquare(), 2), view.df(), say.p(view.p()));
        return say.text("channels.note") + test;
    }

    private static String name(ChannelsView.Row row, Say say) {
        return row.name() == null ? say.text("channels.without") : row.name();
    }
}
