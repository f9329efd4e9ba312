package org.likeness.crm.web.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.RecordNotFound;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.record.Describing;
import org.likeness.crm.record.Finding;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.ui.Asking;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.FrameSource;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Toast;
import org.likeness.crm.web.ui.Toasts;
import org.likeness.crm.web.ui.View;

/** What every record page does the same way: find and describe, take a form, go on or show it again. */
@RequestScoped
public class PageSupport {
    @Inject
    Asking asking;

    @Inject
    FrameSource frames;

    @Inject
    Finding finding;

    @Inject
    Describing describing;

    @Inject
    Desk desk;

    @Inject
    ByName named;

    @Inject
    HttpServletRequest request;

    public Viewer viewer() {
        return asking.viewer().orElseThrow();
    }

    public Say say() {
        return frames.say();
    }

    /** @throws NotAllowed unless the viewer is an administrator */
    public void mustManageUsers() {
        if (!viewer().role().managesUsers()) {
            throw new NotAllowed("Only administrators manage users.");
        }
    }

    public Desk desk() {
        return desk;
    }

    /** The record behind an address, described. */
    public Described record(RecordKind kind, String id) {
        var found = finding.byId(kind, id, viewer().sight()).orElseThrow(() -> new RecordNotFound(kind, id));
        return new Described(describing.one(kind, found));
    }

    /** Does the deed and goes on to where it says; a refusal shows the form again as it was typed, with 422. */
    public Response orFormAgain(
            MultivaluedMap<String, String> typed, Supplier<String> deed, Function<Form, View> again) {
        try {
            var path = deed.get();
            return byHtmx() ? Response.noContent().header("HX-Redirect", path).build() : seeOther(path);
        } catch (Refusal refusal) {
            return Response.status(422)
                    .entity(again.apply(Forms.refused(typed, refusal, say())))
                    .build();
        }
    }

    /** Goes on with a sentence about what was done, and where a POST undoes it, if anything does. */
    public Response said(String path, String words, String undo) {
        var toast = Toasts.keep(new Toast(words, undo, false));
        return byHtmx()
                ? Response.noContent().header("HX-Redirect", path).cookie(toast).build()
                : Response.seeOther(URI.create(path)).cookie(toast).build();
    }

    /** Does the deed and says so; a refusal is said as well. Both go on to the same place. */
    public Response orSaid(String path, String words, String undo, Runnable deed) {
        try {
            deed.run();
            return said(path, words, undo);
        } catch (Refusal refusal) {
            if (refusal.sort() == Refusal.Sort.NOT_FOUND || refusal.sort() == Refusal.Sort.FORBIDDEN) {
                throw refusal;
            }
            var toast = new Toast(Forms.above(say(), refusal), null, true);
            return Response.seeOther(URI.create(path))
                    .cookie(Toasts.keep(toast))
                    .build();
        }
    }

    /** Deletes a record with a toast that brings it back; one that others name stays, and that is said. */
    public Response delete(RecordKind kind, String id) {
        var name = Names.of(record(kind, id));
        var list = "/" + kind.path();
        try {
            desk.delete(kind, id, viewer());
            return said(list, say().text("said.deleted", name), list + "/" + id + "/bring-back");
        } catch (Refusal refusal) {
            return orSaid(list + "/" + id, "", null, () -> {
                throw refusal;
            });
        }
    }

    /** Brings a deleted record back and shows it. */
    public Response bringBack(RecordKind kind, String id) {
        desk.bringBack(kind, id, viewer());
        var shown = "/" + kind.path() + (kind == RecordKind.CONTACTS ? "/" + id + "/edit" : "/" + id);
        return said(shown, say().text("said.back", Names.of(record(kind, id))), null);
    }

    private boolean byHtmx() {
        return request.getHeader("HX-Request") != null;
    }

    /** Only a path of our own; anything else leads to the other one. */
    public static String back(String path, String otherwise) {
        var ours = path != null && path.startsWith("/") && !path.startsWith("//") && path.matches("[!-\\[\\]-~]+");
        return ours ? path : otherwise;
    }

    public static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** Makes a record from a form. */
    public String make(RecordKind kind, MultivaluedMap<String, String> typed) {
        return desk.make(kind, named.resolved(kind, Forms.sent(typed), viewer().sight()), viewer());
    }

    /** Changes a record by a form that was read at a version. */
    public void change(RecordKind kind, String id, MultivaluedMap<String, String> typed) {
        var changed = Forms.changed(typed, record(kind, id));
        desk.change(kind, id, typed.getFirst("version"), named.resolved(kind, changed, viewer().sight()), viewer());
    }

    public void change(RecordKind kind, String id, Map<String, Object> sent) {
        desk.change(kind, id, null, sent, viewer());
    }
}
