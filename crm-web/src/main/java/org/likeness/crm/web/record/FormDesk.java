package org.likeness.crm.web.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import org.likeness.crm.kernel.RecordKind;

/** Makes and changes records by what the reader typed into a form, references by name among it. */
@RequestScoped
public class FormDesk {
    @Inject
    PageSupport pages;

    @Inject
    ByName named;

    @Inject
    Desk desk;

    /** Makes a record and answers its id. */
    public String make(RecordKind kind, MultivaluedMap<String, String> typed) {
        var viewer = pages.viewer();
        return desk.make(kind, named.resolved(kind, Forms.sent(typed), viewer.sight()), viewer);
    }

    /**
     * Changes what the reader changed in the form.
     *
     * @throws StaleRecord if somebody changed the record since the form was shown
     */
    public void change(RecordKind kind, String id, MultivaluedMap<String, String> typed) {
        var viewer = pages.viewer();
        var changed = Forms.changed(typed, pages.record(kind, id));
        desk.change(kind, id, typed.getFirst("version"), named.resolved(kind, changed, viewer.sight()), viewer);
    }
}
