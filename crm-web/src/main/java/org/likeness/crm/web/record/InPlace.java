package org.likeness.crm.web.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Map;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Toast;

/** Changes one fact of a record where it stands, by the rules of the form of all its fields. */
@RequestScoped
class InPlace {
    @Inject
    PageSupport pages;

    @Inject
    FormDesk forms;

    /** The fact as a field that shows what is there now. */
    FactView opened(KindPages kind, Described record, String field) {
        var shown = forms.shown(kind.kind(), record, kind.byName());
        var value = shown.value(field);
        return view(kind, record, record.version(), field, Form.of(Map.of(field, value, Form.WAS + field, value)));
    }

    /** The field as it was typed, with the sentence why it was not taken. */
    FactView refused(
            KindPages kind, Described record, String field, MultivaluedMap<String, String> typed, Refusal refusal) {
        return view(kind, record, typed.getFirst("version"), field, Forms.refused(typed, refusal, pages.say()));
    }

    /**
     * Changes the fact and says so, with an undo that gives way to whoever changes it next; {@code null} where it stayed what it was.
     *
     * @throws StaleRecord if somebody else changed it since it was shown
     */
    Toast change(KindPages kind, Described record, String field, MultivaluedMap<String, String> typed) {
        var look = look(kind, kind.form(record.id(), record.version(), Form.empty()), field);
        forms.change(kind.kind(), record.id(), typed, kind.byName());
        var now = pages.record(kind.kind(), record.id());
        var before = forms.shown(kind.kind(), record, kind.byName()).value(field);
        var after = forms.shown(kind.kind(), now, kind.byName()).value(field);
        return before.equals(after)
                ? null
                : new Toast(
                        words(pages.say(), look.label(), Facts.said(pages.say(), field, now)),
                        undo(kind, now, field, before, after),
                        false,
                        true);
    }

    private static String words(Say say, String label, String value) {
        return value == null ? say.text("said.fact.none", label) : say.text("said.fact", label, value);
    }

    private static String undo(KindPages kind, Described now, String field, String before, String after) {
        return UriBuilder.fromPath(path(kind, now, field))
                .queryParam(field, "{before}")
                .queryParam(Form.WAS + field, "{after}")
                .queryParam("version", now.version())
                .build(before, after)
                .toString();
    }

    private FactView view(KindPages kind, Described record, String version, String field, Form form) {
        var whole = kind.form(record.id(), version, Forms.offering(form, record));
        var look = look(kind, whole, field);
        var choosing = look.type().equals("select") && whole.form().among(field).isEmpty()
                ? whole.form().choosing(field, Choices.words(pages.say(), "yesno", "true", "false"))
                : whole.form();
        return new FactView(path(kind, record, field), version, look, choosing);
    }

    private FieldLook look(KindPages kind, FormView form, String field) {
        return FieldLook.of(kind.kind(), field, form.customFields(), kind.byName(), pages.say())
                .orElseThrow(NotFoundException::new);
    }

    private static String path(KindPages kind, Described record, String field) {
        return "/" + kind.kind().path() + "/" + record.id() + "/facts/" + field;
    }
}
