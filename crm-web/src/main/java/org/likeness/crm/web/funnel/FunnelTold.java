package org.likeness.crm.web.funnel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.likeness.crm.funnel.Funnel;
import org.likeness.crm.funnel.FunnelQuestion;
import org.likeness.crm.funnel.Share;
import org.likeness.crm.funnel.Slice;
import org.likeness.crm.funnel.StageFlow;
import org.likeness.crm.web.deal.StalledDeals;
import org.likeness.crm.web.funnel.FunnelView.CycleRow;
import org.likeness.crm.web.funnel.FunnelView.SplitRow;
import org.likeness.crm.web.funnel.FunnelView.StageRow;
import org.likeness.crm.web.funnel.FunnelView.Velocity;
import org.likeness.crm.web.score.FeatureWords;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Say;

/** Puts a funnel into what the page shows. */
final class FunnelTold {
    private static final int SLICES = 12;
    private static final String UNKNOWN = "unknown";

    private final Funnel funnel;
    private final Say say;
    private final FeatureWords.Words words;
    private final LocalDate asOf;
    private final List<StageRow> stages;

    FunnelTold(Funnel funnel, FunnelQuestion question, FeatureWords.Words words, Say say) {
        this.funnel = funnel;
        this.say = say;
        this.words = words;
        this.asOf = question.asOf() == null || question.asOf().isAfter(say.today()) ? say.today() : question.asOf();
        // without visits there is nothing to tell of stages
        var visited = funnel.stages().stream().anyMatch(s -> s.entered() > 0);
        this.stages = visited ? funnel.stages().stream().map(FunnelTold::stage).toList() : List.of();
    }

    FunnelView view(Address address, Form form, String asked, String splitBy, StalledDeals.Found stalled) {
        var rate = funnel.winRate();
        var slowest = slowest();
        var chosen =
                stages.stream().filter(s -> s.id().equals(asked)).findFirst().orElse(slowest);
        var deals = rate.closed().among() + rate.open();
        var stay = chosen == null ? funnel.cycle() : flow(chosen).dwell();
        return new FunnelView(
                address,
                form,
                asOf,
                deals,
                slowest,
                velocity(),
                warnings(),
                stages,
                List.of(
                        new CycleRow("all", Dwell.of(funnel.cycle())),
                        new CycleRow("won", Dwell.of(funnel.cycleWon())),
                        new CycleRow("lost", Dwell.of(funnel.cycleLost()))),
                stages.isEmpty()
                        ? funnel.cycle().excluded()
                        : funnel.stages().stream()
                                .mapToLong(s -> s.dwell().excluded())
                                .sum(),
                chosen,
                FunnelCharts.stay(stay),
                FunnelCharts.fate(funnel),
                stages.isEmpty() ? null : FunnelCharts.flow(funnel),
                split(splitBy),
                stalled.longest(),
                stalled.inAll());
    }

    private StageRow slowest() {
        return stages.stream()
                .filter(s -> s.dwell().median() != null)
                .max(Comparator.comparingDouble(s -> s.dwell().median()))
                .orElse(null);
    }

    private StageFlow flow(StageRow row) {
        return funnel.stages().stream()
                .filter(s -> s.stage().id().equals(row.id()))
                .findFirst()
                .orElseThrow();
    }

    private static StageRow stage(StageFlow s) {
        return new StageRow(
                s.stage().id(),
                s.stage().name(),
                s.entered(),
                s.advanced(),
                s.lost(),
                s.movedBack(),
                s.open(),
                s.conversion(),
                Interval.of(s.conversionLow(), s.conversionHigh()),
                Dwell.of(s.dwell()));
    }

    private static Interval interval(Share share) {
        return Interval.of(share.low(), share.high());
    }

    private Velocity velocity() {
        var from = funnel.velocityFrom();
        if (from.perDay() == null) {
            return null;
        }
        var rate = funnel.winRate();
        var mature = rate.mature() == null || rate.mature().among() == 0 ? null : rate.mature();
        return new Velocity(
                from.open(),
                from.winRate(),
                interval(rate.closed()),
                Amount.of(from.averageWonAmount(), from.currency()),
                from.medianCycle(),
                rate.closed().of(),
                Amount.of(from.perDay(), from.currency()),
                mature == null ? null : (Long) mature.of(),
                mature == null ? null : (Long) mature.among(),
                mature == null ? null : (Integer) (int) ChronoUnit.DAYS.between(rate.matureOpenedBy(), asOf));
    }

    private List<String> warnings() {
        return funnel.warnings().stream()
                .map(w -> say.chinese() ? w.detailZh() : w.detail())
                .toList();
    }

    private FunnelView.Split split(String by) {
        if (by == null) {
            return null;
        }
        var rows = funnel.split().stream()
                .limit(SLICES)
                .sorted(words.byRange(by, Slice::value))
                .map(s -> new SplitRow(
                        words.value(by, s.value() == null ? UNKNOWN : s.value(), s.value() != null),
                        s.winRate().among() + s.open(),
                        s.winRate().rate(),
                        interval(s.winRate()),
                        Dwell.of(s.cycle()),
                        s.q()))
                .toList();
        var test = funnel.splitTest();
        return new FunnelView.Split(words.label(by), test == null ? null : test.p(), rows);
    }
}
