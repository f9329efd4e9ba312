package org.likeness.crm.web.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.view.Reach;
import org.likeness.crm.view.SavedView;
import org.likeness.crm.view.SavedViews;
import org.likeness.crm.web.list.ListView.Saving;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Tab;
import org.likeness.crm.web.ui.Tally;

/** The tabs of a list: the kind's own views, then those that people saved. */
@ApplicationScoped
@InTransaction
class Tabs {
    @Inject
    TabCounts counts;

    /**
     * The tabs, each with how many records it holds.
     *
     * @param saved the views that people saved for this reader
     * @param total how many the list shown holds
     */
    List<Tab> of(KindList own, ListAddress at, List<SavedView> saved, Tally total, Viewer viewer, Say say) {
        var tabs = new ArrayList<Tab>();
        var path = "/" + own.kind().path();
        var words = own.words().views();
        for (var view : own.views().names()) {
            var current = view.equals(at.view());
            tabs.add(new Tab(
                    say.text(view.isEmpty() ? words : words + "." + view),
                    current && at.filters().isEmpty()
                            ? total
                            : counts.of(own, own.known(own.views().preset(view, viewer), viewer), viewer.sight()),
                    path + (view.isEmpty() ? "" : "?view=" + view),
                    current));
        }
        for (var view : saved) {
            var its = ListAddress.read(path, view.state(), own.sort());
            var current = Id.text(view.key()).equals(at.view());
            tabs.add(new Tab(
                    view.name(),
                    current && same(view, own, at)
                            ? total
                            : counts.of(own, own.known(its.filters(viewer), viewer), viewer.sight()),
                    href(own, view),
                    current));
        }
        return tabs;
    }

    /** Where a saved view is looked at. */
    static String href(KindList own, SavedView view) {
        return "/" + own.kind().path() + "?" + (view.state().isEmpty() ? "" : view.state() + "&") + "view="
                + Id.text(view.key());
    }

    Saving saving(KindList own, ListAddress at, List<SavedView> saved, Viewer viewer, Say say) {
        var reaches = new ArrayList<Choice>();
        for (var reach : Reach.values()) {
            if (reach != Reach.SHARED || viewer.role().shapesTheHouse()) {
                reaches.add(new Choice(reach.name(), say.word("view.reach", reach.name())));
            }
        }
        return saved.stream()
                .filter(v -> Id.text(v.key()).equals(at.view()) && SavedViews.mayChange(v, viewer))
                .findFirst()
                .map(v -> new Saving(at.view(), v.name(), !same(v, own, at), reaches))
                .orElseGet(() -> new Saving(null, "", false, reaches));
    }

    private static boolean same(SavedView view, KindList own, ListAddress at) {
        return ListAddress.read("/" + own.kind().path(), view.state(), own.sort())
                .start()
                .equals(at.start().without("view"));
    }
}
