package org.likeness.crm.web.palette;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.RecordNotFound;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.Frame;

/** What the reader may do: to the record that the page shows, then from anywhere. */
@RequestScoped
class Acts {
    private static final String WIN = ".actions form[action$='/win'] button";
    private static final String LOSE = ".actions [data-opens=lose]";
    private static final String REOPEN = ".actions form[action$='/reopen'] button";
    private static final String CLAIM = ".actions form[action$='/claim'] button";
    private static final String OWNER = "#fact-owner .pen";

    @Inject
    PageSupport pages;

    /** @param page the address of the page that shows what is found; may be {@code null} */
    List<Act> on(String page) {
        var acts = new ArrayList<Act>();
        var about = page == null ? null : about(page);
        if (about != null) {
            try {
                acts.addAll(to(about.split(":")[0], about.split(":")[1]));
            } catch (RecordNotFound gone) {
                // what is gone or out of sight has none
            }
        }
        acts.add(new Act("lead.new", "lead.new.also", "/leads/new", null));
        acts.add(new Act("deal.new", "deal.new.also", "/deals/new", null));
        acts.add(new Act("account.new", "account.new.also", "/accounts/new", null));
        acts.add(new Act("contact.new", "contact.new.also", "/contacts/new", null));
        if (about == null) {
            acts.add(new Act("today.log", "today.log.also", "/follow-ups/new", null));
        }
        if (pages.viewer().role().shapesTheHouse()) {
            acts.add(new Act("import.new", "import.new.also", "/imports/new", null));
        }
        return acts;
    }

    private static String about(String page) {
        try {
            var path = URI.create(page).getPath();
            return path == null ? null : Frame.about(path);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private List<Act> to(String word, String id) {
        var path = "/" + word + "s/" + id;
        var record = pages.record(RecordKind.ofPath(word + "s").orElseThrow(), id);
        var acts = new ArrayList<Act>();
        acts.add(new Act("act.edit", "act.edit.also", path + "/edit", null));
        acts.add(new Act("today.log", "today.log.also", "/follow-ups/new?with=" + word + ":" + id, null));
        if (word.equals("deal") || word.equals("lead")) {
            acts.addAll(ends(word, path, record));
        }
        acts.add(new Act("act.assign", "act.assign.also", path + "/edit#f-owner", OWNER));
        return acts;
    }

    private static List<Act> ends(String word, String path, Described record) {
        var outcome = record.text("outcome");
        var acts = new ArrayList<Act>();
        if (!outcome.equals("OPEN")) {
            if (word.equals("deal") || outcome.equals("LOST")) {
                acts.add(new Act("deal.reopen", "deal.reopen.also", path, REOPEN));
            }
            return acts;
        }
        if (word.equals("deal")) {
            acts.add(new Act("deal.win", "deal.win.also", path, WIN));
        } else {
            acts.add(new Act("lead.convert", "lead.convert.also", path + "/convert", null));
            if (record.ref("owner") == null) {
                acts.add(new Act("lead.claim", "lead.claim.also", path, CLAIM));
            }
        }
        acts.add(new Act("loss.lose", "loss.lose.also", path, LOSE));
        return acts;
    }
}
