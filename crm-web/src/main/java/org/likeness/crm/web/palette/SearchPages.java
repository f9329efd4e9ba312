package org.likeness.crm.web.palette;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.likeness.crm.web.palette.SearchView.Group;
import org.likeness.crm.web.palette.SearchView.Hit;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.FrameSource;
import org.likeness.crm.web.ui.NavItem;
import org.likeness.crm.web.ui.View;

/** Does anything that may be done and goes to anything by its name, phone number or e-mail address: suggestions while typing, and a page. */
@Path("search")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SearchPages {
    private static final int BRIEF = 5;
    private static final int LONG = 30;

    @Inject
    PageSupport pages;

    @Inject
    FrameSource frames;

    @Inject
    Found found;

    @Inject
    Acts acts;

    @GET
    public View page(@QueryParam("q") String words) {
        return view(words, false, null);
    }

    @GET
    @Path("suggestions")
    public View suggestions(@QueryParam("q") String words, @HeaderParam("HX-Current-URL") String page) {
        return view(words, true, page);
    }

    private View view(String typed, boolean brief, String page) {
        var words = typed == null ? "" : typed.strip();
        var groups = new ArrayList<Group>();
        var meant = acts.on(page).stream().filter(act -> act.answers(words)).toList();
        groups.add(new Group(
                "acts", meant.stream().map(act -> act.hit(pages.say())).toList()));
        groups.add(new Group("pages", places(words)));
        if (!words.isEmpty()) {
            // words that name an act name a record only as they stand
            var sight = pages.viewer().sight();
            groups.addAll(found.of(words, brief ? BRIEF : LONG, sight, meant.isEmpty()));
        }
        return new SearchView(words, groups, brief);
    }

    private List<Hit> places(String words) {
        var say = pages.say();
        var lower = words.toLowerCase(Locale.ROOT);
        return NavItem.allFor(frames.visitor()).stream()
                .map(item -> new Hit(say.text("nav." + item.place()), "", item.href()))
                .filter(hit -> hit.name().toLowerCase(Locale.ROOT).contains(lower))
                .toList();
    }
}
