package org.likeness.crm.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.web.home.TodayView.Hot;
import org.likeness.crm.web.home.TodayView.Stalled;
import org.likeness.crm.web.home.TodayView.StepRow;
import org.likeness.crm.web.record.Composers;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Tab;

/** Gathers what there is to do and to know today. */
@ApplicationScoped
@InTransaction
class Day {
    private static final int SHOWN = 12;
    private static final int MOST = 500;
    /** Whoever else it was with is found by name. */
    private static final int OFFERED = 20;

    @Inject
    DaySteps steps;

    @Inject
    DayDeals deals;

    @Inject
    DayLeads leads;

    TodayView view(Whose whose, boolean allSteps, DayFigures figures, Say say) {
        var counted = steps.counted(whose, say);
        var due = steps.due(whose, allSteps ? MOST : SHOWN, say);
        var hot = leads.hot(whose, say);
        return new TodayView(
                say.today(),
                List.of(
                        new Tab(say.text("today.mine"), null, "/?whose=mine", !whose.team()),
                        new Tab(say.text("today.team"), null, "/?whose=team", whose.team())),
                counted.late(),
                // what the navigation counts beside the page's name
                whose.team()
                        ? steps.counted(new Whose(whose.viewer(), false), say).late()
                        : null,
                counted.today(),
                due,
                figures.stalled(),
                figures.stalledInAll(),
                figures.month().openDeals(),
                figures.quiet(),
                hot,
                leads.leaving(whose, say),
                figures.changes(),
                figures.month(),
                form(due, figures.stalled(), hot, whose, say),
                deals.nothingYet(whose));
    }

    Form composer(Whose whose, Say say) {
        var due = steps.due(whose, SHOWN, say);
        return form(due, List.of(), leads.hot(whose, say), whose, say);
    }

    /** With whom it may have been: those who are due or wait, the leads to call, then the deals touched last. */
    private Form form(List<StepRow> due, List<Stalled> stalled, List<Hot> hot, Whose whose, Say say) {
        var with = new LinkedHashMap<String, String>();
        due.forEach(r -> with.putIfAbsent(key(r.href()), r.with()));
        stalled.forEach(d -> with.putIfAbsent("deal:" + d.id(), titled(d.name(), d.account())));
        hot.forEach(l -> with.putIfAbsent("lead:" + l.id(), l.name()));
        deals.recent(whose).forEach(with::putIfAbsent);
        return Composers.blank(say)
                .choosing(
                        "with",
                        with.entrySet().stream().limit(OFFERED).map(Day::choice).toList());
    }

    static String titled(String name, String account) {
        return account.isEmpty() || name.contains(account) ? name : name + ", " + account;
    }

    /** {@code /deals/7} as {@code deal:7}. */
    private static String key(String href) {
        return href.substring(1).replace("s/", ":");
    }

    private static Choice choice(Map.Entry<String, String> one) {
        return new Choice(one.getKey(), one.getValue());
    }
}
