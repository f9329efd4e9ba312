package org.likeness.crm.web.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.RecordNotFound;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.record.Describing;
import org.likeness.crm.record.Finding;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.security.Asking;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.FrameSource;
import org.likeness.crm.web.ui.Say;
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

    public Viewer viewer() {
        return asking.viewer().orElseThrow();
    }

    public Say say() {
        return frames.say();
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
            return seeOther(deed.get());
        } catch (Refusal refusal) {
            return Response.status(422)
                    .entity(again.apply(Forms.refused(typed, refusal)))
                    .build();
        }
    }

    public static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** Makes a record from a form. */
    public String make(RecordKind kind, MultivaluedMap<String, String> typed) {
        return desk.make(kind, Forms.sent(typed), viewer());
    }

    /** Changes a record by a form that was read at a version. */
    public void change(RecordKind kind, String id, MultivaluedMap<String, String> typed) {
        desk.change(kind, id, typed.getFirst("version"), Forms.sent(typed), viewer());
    }

    public void change(RecordKind kind, String id, Map<String, Object> sent) {
        desk.change(kind, id, null, sent, viewer());
    }
}
