package org.likeness.crm.web.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.funnel.Funnel;
import org.likeness.crm.funnel.Share;
import org.likeness.crm.funnel.WinRate;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.deal.StalledDeals;
import org.likeness.crm.web.record.PageQuestion;
import org.likeness.crm.web.record.Sums;
import org.likeness.crm.web.report.Digest;
import org.likeness.crm.web.report.Figure;
import org.likeness.crm.web.report.Figure.Unit;
import org.likeness.crm.web.report.ReportKind;
import org.likeness.crm.web.report.Reporting;
import org.likeness.crm.web.score.FeatureWords;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Say;

/** The funnel in a few lines. */
@ApplicationScoped
class FunnelDigest implements Reporting {
    @Inject
    KeptFunnels funnels;

    @Inject
    FunnelQuestions questions;

    @Inject
    FeatureWords words;

    @Override
    public ReportKind kind() {
        return ReportKind.FUNNEL;
    }

    @Override
    public void read(PageQuestion question, Viewer viewer, Say say) {
        questions.of(question, viewer.sight());
    }

    @Override
    public Digest of(Asked asked) {
        var say = asked.say();
        var question = new PageQuestion(asked.filters(), say);
        var of = questions.of(question, asked.viewer().sight());
        var funnel = funnels.of(of);
        var view = new FunnelTold(funnel, of, words.of(Subject.DEAL, say), say)
                .view(question.address("/funnel"), question.form(), null, null, new StalledDeals.Found(List.of(), 0));
        return new Digest(
                answer(view, say),
                question.warning(view.deals() == 0 ? say.text("funnel.empty") : String.join(" ", view.warnings())),
                figures(funnel, view.deals(), say),
                table(view, say),
                say.text("digest.funnel.note"),
                FunnelTable.of(funnel),
                view.address().href());
    }

    private static String answer(FunnelView view, Say say) {
        if (view.slowest() == null) {
            return "";
        }
        var dwell = view.slowest().dwell();
        return say.plain(
                "funnel.answer",
                view.slowest().name(),
                say.daysLong(dwell.median()),
                say.range(dwell.interval(), 0),
                say.daysLong(dwell.naiveMedian()),
                dwell.censored());
    }

    static List<Figure> figures(Funnel funnel, long deals, Say say) {
        var cycle = funnel.cycle();
        var figures = new ArrayList<Figure>();
        figures.add(Figure.count("deals", say.text("nav.deals"), deals));
        figures.add(Figure.count(
                "open", say.text("digest.open-deals"), funnel.winRate().open()));
        wins(funnel.winRate(), say, figures);
        figures.add(Figure.of(
                "cycle",
                say.text("digest.cycle"),
                cycle.median(),
                Unit.DAYS,
                Interval.of(cycle.medianLow(), cycle.medianHigh()),
                say.text("digest.cycle.of", cycle.n(), cycle.censored())));
        if (funnel.velocity() != null) {
            var currency = funnel.velocityFrom().currency();
            figures.add(new Figure(
                    "velocity",
                    say.text("digest.velocity"),
                    funnel.velocity(),
                    Unit.MONEY,
                    null,
                    "",
                    currency == null ? Sums.house() : currency));
        }
        return figures;
    }

    /** Of closed deals alone the rate would mislead while losses close sooner than wins: both others stand beside it. */
    private static void wins(WinRate rate, Say say, List<Figure> figures) {
        var closed = rate.closed();
        figures.add(share(
                "win-rate",
                say.text("digest.win-rate"),
                closed,
                say.text("digest.of-closed", closed.of(), closed.among())));
        var mature = rate.mature();
        if (mature != null && mature.among() > 0) {
            figures.add(share(
                    "win-rate-mature",
                    say.text("digest.win-rate.mature", say.date(rate.matureOpenedBy())),
                    mature,
                    say.text("digest.of-mature", mature.of(), mature.among(), rate.matureOpen())));
        }
        if (rate.wonWithin() == null) {
            return;
        }
        figures.add(Figure.of(
                "won-within",
                say.text("digest.won-within", Math.round(rate.horizon())),
                rate.wonWithin(),
                Unit.SHARE,
                Interval.of(rate.wonWithinLow(), rate.wonWithinHigh()),
                say.text("digest.won-within.of")));
    }

    private static Figure share(String key, String label, Share share, String basis) {
        return Figure.of(key, label, share.rate(), Unit.SHARE, Interval.of(share.low(), share.high()), basis);
    }

    private static Digest.Table table(FunnelView view, Say say) {
        var rows = view.stages().stream()
                .map(s -> List.of(
                        s.name(),
                        say.number(s.entered()),
                        say.number(s.open()),
                        with(say.percent(s.conversion()), say.percent(s.conversionInterval())),
                        with(say.days(s.dwell().median()), say.range(s.dwell().interval(), 0))))
                .toList();
        return new Digest.Table(
                say.text("digest.stages"),
                List.of(
                        say.text("field.stage"),
                        say.text("funnel.entered"),
                        say.text("funnel.open-now"),
                        say.text("digest.conversion"),
                        say.text("digest.median")),
                rows);
    }

    private static String with(String value, String range) {
        return range.isEmpty() ? value : value + " (" + range + ")";
    }
}
