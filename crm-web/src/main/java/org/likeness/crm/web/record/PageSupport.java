package org.likeness.crm.web.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
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

/** What every page does the same way: know who asks, find and describe, go on with a sentence or show a form again. */
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
    Namesakes namesakes;

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

    /** The record behind an address, described. */
    public Described record(RecordKind kind, String id) {
        return find(kind, id).orElseThrow(() -> new RecordNotFound(kind, id));
    }

    Optional<Described> find(RecordKind kind, String id) {
        var sight = viewer().sight();
        return finding.byId(kind, id, sight).map(found -> new Described(describing.one(kind, found, sight)));
    }

    /** What the record behind an address is called; empty where there is no address. */
    public String nameOf(RecordKind kind, String id) {
        return id == null ? "" : record(kind, id).textOr("name");
    }

    /** The same for a form, told apart from others of that name. */
    public String labelOf(RecordKind kind, String id) {
        return id == null ? "" : namesakes.label(kind, id, nameOf(kind, id), viewer().sight());
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
            return refused(path, refusal);
        }
    }

    /** Goes on with the sentence of a refusal; what the viewer may not see or do at all becomes a page of its own. */
    public Response refused(String path, Refusal refusal) {
        if (refusal.sort() == Refusal.Sort.NOT_FOUND || refusal.sort() == Refusal.Sort.FORBIDDEN) {
            throw refusal;
        }
        var field = refusal.errors().size() == 1 ? refusal.errors().get(0).field() : null;
        return failed(path, Toast.refused(Forms.above(say(), refusal), field));
    }

    /** Goes on with a sentence about what did not work. */
    public Response failed(String path, String words) {
        return failed(path, Toast.refused(words, null));
    }

    private static Response failed(String path, Toast toast) {
        return Response.seeOther(URI.create(path)).cookie(Toasts.keep(toast)).build();
    }

    /** Brings a page that is open up to date, and says what was done. */
    Response inParts(String path, Toast toast, Supplier<View> page) {
        frames.answerInParts(open(path), toast);
        return Response.ok(page.get()).build();
    }

    /** The address of the page that asks, if it is that one, whichever of its parts it shows. */
    private String open(String path) {
        var current = request.getHeader("HX-Current-URL");
        var from = current == null ? -1 : current.indexOf(path);
        var address = from < 0 ? path : current.substring(from).replaceFirst("#.*", "");
        return address.equals(path) || address.startsWith(path + "?") ? back(address, path) : path;
    }

    boolean byHtmx() {
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
}
