package org.likeness.crm.web.capture;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.likeness.crm.capture.CaptureForm;
import org.likeness.crm.capture.FormField;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.capture.FormDesignView.Question;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.security.PublicPages;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Say;

/** Draws the pages on which forms are designed and looked after. */
@RequestScoped
class FormDrawing {
    private static final int HEIGHT = 220;
    private static final int HEIGHT_OF_ONE = 72;

    @Inject
    PageSupport pages;

    @Inject
    FormBook book;

    @Inject
    Askable askable;

    @Inject
    Choices choices;

    @Inject
    HttpServletRequest request;

    FormListView list() {
        var taken = book.taken();
        var rejected = book.rejected();
        return new FormListView(book.all().stream()
                .map(f -> new FormListView.Row(
                        Id.text(f.key()),
                        f.name(),
                        f.language(),
                        f.active(),
                        taken.getOrDefault(f.key(), 0L),
                        rejected.getOrDefault(f.key(), Map.of()).values().stream()
                                .mapToLong(Long::longValue)
                                .sum()))
                .toList());
    }

    FormView one(CaptureForm form, String channel, String campaign) {
        var address = PublicPages.house(request) + "/f/" + form.publicKey();
        var inputs = askable.inputs();
        return new FormView(
                Id.text(form.key()),
                form.name(),
                form.title(),
                form.active(),
                form.language(),
                channel,
                campaign,
                form.consent(),
                form.consentVersion(),
                address,
                snippet(form, address),
                form.questions().stream()
                        .map(q -> new PublicFormView.Ask(
                                q.name(), q.label(), inputs.getOrDefault(q.name(), "text"), q.required()))
                        .toList(),
                book.taken().getOrDefault(form.key(), 0L),
                book.rejected().getOrDefault(form.key(), Map.of()),
                book.last(form, pages.viewer()));
    }

    private static String snippet(CaptureForm form, String address) {
        var height = HEIGHT + HEIGHT_OF_ONE * form.questions().size();
        return "<iframe src=\"" + address + "?theme=light\" title=\""
                + form.title().replace("&", "&amp;").replace("\"", "&quot;") + "\" width=\"100%\" height=\"" + height
                + "\" loading=\"lazy\" style=\"border:0\"></iframe>";
    }

    List<Askable.Thing> things() {
        return askable.all(pages.say());
    }

    /** A new form, with what nearly every one asks for. */
    FormDesignView blank() {
        var say = pages.say();
        var asked = List.of(
                new FormField("contactName", say.text("capture.default.name"), true),
                new FormField("name", say.text("field.company"), false),
                new FormField("email", say.text("field.email"), true),
                new FormField(FormField.MESSAGE, say.text("capture.message"), false));
        var form = Form.of(Map.of(
                "language", say.chinese() ? "zh" : "en",
                "thanks", say.text("capture.default.thanks"),
                "consent", say.text("capture.default.consent")));
        return design(null, "", form, Design.questions(asked, things()));
    }

    FormDesignView design(String id, String version, Form form, List<Question> questions) {
        Say say = pages.say();
        var offered = form.choosing("channel", choices.of(RecordKind.CHANNELS))
                .choosing("campaign", choices.of(RecordKind.CAMPAIGNS))
                .choosing("language", Choices.words(say, "language", "en", "zh"));
        return new FormDesignView(id, version, offered, questions);
    }
}
