package org.likeness.crm.web.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Ref;

/** Makes and changes records by what the reader typed into a form, references by name among it. */
@RequestScoped
public class FormDesk {
    @Inject
    PageSupport pages;

    @Inject
    ByName named;

    @Inject
    Namesakes namesakes;

    @Inject
    TypedNumbers numbers;

    @Inject
    Desk desk;

    /** What a record holds, as a form shows it, some references by names that tell them apart. */
    Form shown(RecordKind kind, Described record, List<String> byName) {
        var form = Forms.of(record);
        for (var reference : byName) {
            var ref = record.ref(reference);
            form = form.with(reference, ref == null ? "" : label(kind, reference, ref));
        }
        return form;
    }

    private String label(RecordKind kind, String reference, Ref ref) {
        var to = RecordTypes.of(kind)
                .fields()
                .named(reference)
                .orElseThrow()
                .rules()
                .refersTo();
        return namesakes.label(to, ref.id(), ref.name(), pages.viewer().sight());
    }

    /** Makes a record and answers its id. */
    public String make(RecordKind kind, MultivaluedMap<String, String> typed) {
        var viewer = pages.viewer();
        return desk.make(kind, read(kind, Forms.sent(typed), viewer), viewer);
    }

    /**
     * Changes what the reader changed in the form; what others changed meanwhile stays changed.
     *
     * @param typed is brought up to date where others changed the record
     * @param byName references that the form shows by name
     * @throws StaleRecord if somebody changed the same field since the form was shown
     */
    public void change(RecordKind kind, String id, MultivaluedMap<String, String> typed, List<String> byName) {
        var viewer = pages.viewer();
        var record = pages.record(kind, id);
        var read = typed.getFirst("version");
        if (read != null && !read.isEmpty() && !read.equals(record.version())) {
            if (!Meanwhile.canTell(typed)) {
                throw new StaleRecord();
            }
            var both = Meanwhile.bringUpToDate(typed, shown(kind, record, byName));
            typed.put("version", List.of(record.version()));
            if (!both.isEmpty()) {
                both.replaceAll((name, theirs) -> record.ref(name) == null ? theirs : record.textOr(name));
                throw new StaleRecord(both);
            }
        }
        var changed = Forms.changed(typed, record);
        desk.change(kind, id, typed.getFirst("version"), read(kind, changed, viewer), viewer);
    }

    private Map<String, Object> read(RecordKind kind, Map<String, Object> sent, Viewer viewer) {
        return named.resolved(kind, numbers.plain(kind, sent), viewer.sight());
    }
}
