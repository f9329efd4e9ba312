package org.likeness.crm.web.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.web.list.BulkDesk.Outcome;
import org.likeness.crm.web.record.PageSupport;

/** What is done with the ticked records of a list, or with all that its filters let through; each act is taken back as one. */
@Path("")
@RequestScoped
public class BulkPages {
    @Inject
    PageSupport pages;

    @Inject
    ListPages lists;

    @Inject
    BulkDesk desk;

    @POST
    @Path(ListPages.LIST + "/bulk")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(@PathParam("kind") String path, MultivaluedMap<String, String> typed) {
        var own = lists.own(path);
        var at = ListAddress.read("/" + path, typed.getFirst("state"), own.sort());
        var filters = new LinkedHashMap<>(RecordLists.asked(own, at, pages.viewer()));
        if (typed.getFirst("all") == null) {
            filters.clear();
            filters.put("id", typed.getOrDefault("id", List.of("none")));
        }
        var deed = deed(typed);
        if (deed.equals("csv") || deed.equals("xlsx")) {
            return lists.exported(own, at, filters, deed, false);
        }
        var back = PageSupport.back(at.address().href(), "/" + path);
        try {
            var outcome = done(own, desk.chosen(own.kind(), filters, pages.viewer()), deed, typed);
            return pages.said(
                    back, said(deed, outcome), "/bulk/" + Id.text(outcome.act().id()) + "/undo");
        } catch (Refusal refusal) {
            return pages.refused(back, refusal);
        }
    }

    @POST
    @Path("bulk/{act}/undo")
    public Response undo(@PathParam("act") String act, @FormParam("back") String back) {
        var to = PageSupport.back(back, "/");
        try {
            var done = desk.takeBack(act, pages.viewer());
            var words = pages.say().count("said.bulk.undone", done.reached());
            return pages.said(
                    to,
                    done.left() == 0 ? words : words + " " + pages.say().count("said.bulk.kept", done.left()),
                    null);
        } catch (Refusal refusal) {
            return pages.refused(to, refusal);
        }
    }

    /** Which button; Enter in a field means what was typed there. */
    private static String deed(MultivaluedMap<String, String> typed) {
        var deed = Objects.requireNonNullElse(typed.getFirst("do"), "");
        return !deed.equals("typed") ? deed : given(typed, "tag") ? "tag" : given(typed, "field") ? "edit" : "";
    }

    private static boolean given(MultivaluedMap<String, String> typed, String name) {
        return typed.getFirst(name) != null && !typed.getFirst(name).isBlank();
    }

    private Outcome done(KindList own, List<Long> ids, String deed, MultivaluedMap<String, String> typed) {
        var by = pages.viewer();
        return switch (deed) {
            case "assign" -> desk.change(own.kind(), ids, "owner", typed.getFirst("owner"), by);
            case "tag" -> desk.tag(own.kind(), ids, typed.getFirst("tag"), true, by);
            case "untag" -> desk.tag(own.kind(), ids, typed.getFirst("tag"), false, by);
            case "edit" ->
                desk.change(
                        own.kind(),
                        ids,
                        Objects.requireNonNullElse(typed.getFirst("field"), ""),
                        typed.getFirst("value"),
                        by);
            case "delete" -> desk.delete(own.kind(), ids, by);
            default -> throw new InvalidInput("do", "must be one of assign, tag, untag, edit, delete");
        };
    }

    private String said(String deed, Outcome outcome) {
        var say = pages.say();
        var n = outcome.done().reached();
        var words =
                switch (deed) {
                    case "assign" -> say.count("said.bulk.assigned", n);
                    case "tag" -> say.count("said.bulk.tagged", n);
                    case "untag" -> say.count("said.bulk.untagged", n);
                    case "delete" -> say.count("said.bulk.deleted", n);
                    default -> say.count("said.bulk.changed", n);
                };
        return outcome.done().left() == 0
                ? words
                : words + " " + say.count("said.bulk.left", outcome.done().left());
    }
}
