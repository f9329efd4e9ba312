package org.likeness.crm.web.capture;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.capture.CaptureForm;
import org.likeness.crm.capture.FormField;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.web.record.Refusals;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Frame;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Templates;
import org.likeness.crm.web.ui.View;
import org.likeness.crm.web.ui.Visitor;

/** Draws the pages of forms for visitors: in the language of the form, in the theme that the embedding page asks for, for nobody. */
@RequestScoped
class PublicDrawing {
    private static final Set<String> THEMES = Set.of("light", "dark");

    @Inject
    Askable askable;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    Response form(CaptureForm form, Form typed, String stamp, int status) {
        var inputs = askable.inputs();
        var asks = form.questions().stream()
                .map(q -> new PublicFormView.Ask(
                        q.name(), q.label(), inputs.getOrDefault(q.name(), "text"), q.required()))
                .toList();
        return page(
                form.language(),
                new PublicFormView(form.title(), asks, typed, form.consent(), action(form), stamp, framed()),
                status);
    }

    Response thanks(CaptureForm form) {
        return page(form.language(), new PublicNoteView(form.title(), form.thanks(), true, framed()), 200);
    }

    /** A form that was retired (in its language), or never was. */
    Response gone(CaptureForm form) {
        var language = form == null ? request.getLocale().getLanguage() : form.language();
        var say = say(language);
        return page(
                language,
                new PublicNoteView(say.text("capture.gone"), say.text("capture.gone.how"), false, false),
                form == null ? 404 : 410);
    }

    /** What was typed, with what is wrong beside each question. */
    Form refused(CaptureForm form, Map<String, String> typed, Refusal refusal) {
        var say = say(form.language());
        var again = Form.of(typed);
        for (var error : refusal.errors()) {
            again = again.refused(error.field(), Refusals.aboutField(say, error.message()));
        }
        var names = form.questions().stream().map(FormField::name).toList();
        var beside = refusal.errors().stream()
                .anyMatch(e -> names.contains(e.field()) || e.field().equals(Answers.AGREED));
        return again.refused(say.text(beside ? "capture.look-again" : "capture.not-taken"));
    }

    /** What was typed, with the note that there is another text to agree to. */
    Form reworded(CaptureForm form, Map<String, String> typed) {
        var say = say(form.language());
        return Form.of(typed)
                .refused(Answers.AGREED, say.text("capture.reworded.read"))
                .refused(say.text("capture.reworded"));
    }

    String why(CaptureForm form, Rejected why, long wait) {
        var say = say(form.language());
        return why == Rejected.TOO_OFTEN
                ? say.count("capture.too-often", wait)
                : say.word("capture.rejected", why.name());
    }

    private Response page(String language, View view, int status) {
        var visitor = visitor(language);
        var html = Templates.render(view, Frame.of(visitor, request.getRequestURI()), Say.to(visitor, clock));
        return Response.status(status)
                .entity(html.toByteArray())
                .type("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .build();
    }

    private Say say(String language) {
        return Say.to(visitor(language), clock);
    }

    private Visitor visitor(String language) {
        var nobody = Visitor.nobody(language.startsWith("zh") ? "zh" : "en", "");
        return new Visitor(
                nobody.name(),
                nobody.detail(),
                nobody.language(),
                theme(),
                nobody.zone(),
                false,
                false,
                nobody.organisation(),
                "",
                null);
    }

    /** The address of the page as it was asked for. */
    private String action(CaptureForm form) {
        var asked = new ArrayList<String>();
        if (framed()) {
            asked.add("framed=yes");
        }
        if (theme() != null) {
            asked.add("theme=" + theme());
        }
        return "/f/" + form.publicKey() + (asked.isEmpty() ? "" : "?" + String.join("&", asked));
    }

    private boolean framed() {
        return "yes".equals(request.getParameter("framed"));
    }

    private String theme() {
        var asked = request.getParameter("theme");
        return asked != null && THEMES.contains(asked) ? asked : null;
    }
}
