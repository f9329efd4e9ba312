package org.likeness.crm.web.capture;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
import org.likeness.crm.web.ui.Visitor;

/** Draws the pages on which forms are designed and looked after. */
@RequestScoped
class FormDrawing {
    private static final Set<String> MUSTS = Set.of("contactName", "email");

    @Inject
    PageSupport pages;

    @Inject
    FormBook book;

    @Inject
    Askable askable;

    @Inject
    Choices choices;

    @Inject
    Clock clock;

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
                snippet(form, address, inputs),
                form.questions().stream()
                        .map(q -> new PublicFormView.Ask(
                                q.name(), q.label(), inputs.getOrDefault(q.name(), "text"), q.required()))
                        .toList(),
                book.taken().getOrDefault(form.key(), 0L),
                book.rejected().getOrDefault(form.key(), Map.of()),
                book.last(form, pages.viewer()));
    }

    /** The frame needs no script: one height for all widths, and the page in it does the rest. */
    static String snippet(CaptureForm form, String address, Map<String, String> inputs) {
        return "<iframe src=\"" + address + "?framed=yes&amp;theme=light\" title=\""
                + form.title().replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
                + "\" width=\"100%\" height=\"" + FrameSize.height(form, inputs)
                + "\" loading=\"lazy\" style=\"border:0\"></iframe>";
    }

    /** What can be asked for, with the words of visitors who speak this language. */
    List<Askable.Thing> things(String language) {
        return askable.all(pages.say(), say(language));
    }

    /** What was typed; where another language was chosen, what was only offered is said in that one. */
    MultivaluedMap<String, String> spoken(MultivaluedMap<String, String> typed) {
        var before = typed.getFirst("spoken");
        var now = typed.getFirst("language");
        return before == null || now == null || before.equals(now)
                ? typed
                : Design.spoken(typed, offered(before), offered(now));
    }

    private Map<String, String> offered(String language) {
        var offered = new LinkedHashMap<String, String>();
        things(language).forEach(thing -> offered.put(Design.LABEL + thing.name(), thing.offered()));
        offered.put("thanks", say(language).text("capture.default.thanks"));
        offered.put("consent", say(language).text("capture.default.consent"));
        return offered;
    }

    private Say say(String language) {
        return Say.to(Visitor.nobody("zh".equals(language) ? "zh" : "en", ""), clock);
    }

    /** A new form, with what nearly every one asks for. */
    FormDesignView blank() {
        var language = pages.say().chinese() ? "zh" : "en";
        var offered = offered(language);
        var asked = Stream.of("contactName", "name", "email", FormField.MESSAGE)
                .map(name -> new FormField(name, offered.get(Design.LABEL + name), MUSTS.contains(name)))
                .toList();
        var form = Form.of(
                Map.of("language", language, "thanks", offered.get("thanks"), "consent", offered.get("consent")));
        return design(null, "", form, Design.questions(asked, things(language)));
    }

    FormDesignView design(String id, String version, Form form, List<Question> questions) {
        Say say = pages.say();
        var offered = form.choosing("channel", choices.of(RecordKind.CHANNELS))
                .choosing("campaign", choices.of(RecordKind.CAMPAIGNS))
                .choosing("language", Choices.words(say, "language", "en", "zh"));
        return new FormDesignView(id, version, offered, questions);
    }
}
