package org.likeness.crm.web.capture;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.likeness.crm.capture.CaptureForm;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.web.ui.Form;

/**
 * The page of a form, for visitors who are nobody here: without session and cookie, in frames of other sites, in the form's own
 * language. Whatever is wrong, what was typed stands in the answer.
 */
@Path("f/{key}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PublicFormPages {
    private static final String STAMP = "stamp";
    /** Looks worth filling in to a program; people do not see it. */
    private static final String TRAP = "website";

    @Inject
    FormBook book;

    @Inject
    FormThrottle throttle;

    @Inject
    Receiving receiving;

    @Inject
    PublicDrawing drawing;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    @PathParam("key")
    String key;

    @GET
    public Response show() {
        var form = book.byPublicKey(key);
        return form.isEmpty() || !form.get().active()
                ? drawing.gone(form.orElse(null))
                : drawing.form(form.get(), Form.empty(), Stamp.of(form.get(), clock.instant()), 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send() {
        var found = book.byPublicKey(key);
        if (found.isEmpty() || !found.get().active()) {
            return drawing.gone(found.orElse(null));
        }
        var form = found.get();
        var typed = request.getParameterMap();
        var wait = throttle.take(form, request.getRemoteAddr());
        if (wait > 0) {
            return rejected(form, typed, Rejected.TOO_OFTEN, wait);
        }
        var suspicion = suspicion(form, typed);
        if (suspicion.isPresent()) {
            return rejected(form, typed, suspicion.get(), 0);
        }
        if (!Stamp.showedConsentOf(form, first(typed, STAMP))) {
            return reworded(form, typed);
        }
        try {
            return receiving.take(form.key(), Answers.read(form, typed), first(typed, STAMP))
                    ? drawing.thanks(form)
                    : reworded(book.byPublicKey(key).orElse(form), typed);
        } catch (Refusal refusal) {
            return drawing.form(form, drawing.refused(form, answered(form, typed), refusal), first(typed, STAMP), 422);
        }
    }

    private Optional<Rejected> suspicion(CaptureForm form, Map<String, String[]> typed) {
        if (!first(typed, TRAP).isEmpty()) {
            return Optional.of(Rejected.TRAP);
        }
        return switch (Stamp.read(form, first(typed, STAMP), clock.instant())) {
            case GOOD -> Optional.empty();
            case TOO_FAST -> Optional.of(Rejected.TOO_FAST);
            case EXPIRED -> Optional.of(Rejected.EXPIRED);
            case FORGED -> Optional.of(Rejected.FORGED);
        };
    }

    /** Says why and shows what was typed again, with a fresh stamp, so that a person need only send once more. */
    private Response rejected(CaptureForm form, Map<String, String[]> typed, Rejected why, long wait) {
        book.reject(form, why);
        var again = Form.of(answered(form, typed)).refused(drawing.why(form, why, wait));
        var stamp = why == Rejected.TOO_FAST ? first(typed, STAMP) : Stamp.of(form, clock.instant());
        var page = drawing.form(form, again, stamp, why == Rejected.TOO_OFTEN ? 429 : 422);
        return wait > 0
                ? Response.fromResponse(page).header("Retry-After", wait).build()
                : page;
    }

    /** Shows the text that is to be agreed to now, with an empty box: nobody agrees to what they did not see. */
    private Response reworded(CaptureForm form, Map<String, String[]> typed) {
        var again = drawing.reworded(form, answered(form, typed));
        return drawing.form(form, again, Stamp.of(form, clock.instant()), 422);
    }

    private static Map<String, String> answered(CaptureForm form, Map<String, String[]> typed) {
        var answered = new LinkedHashMap<String, String>();
        Answers.names(form).forEach(name -> answered.put(name, first(typed, name)));
        if (!Stamp.showedConsentOf(form, first(typed, STAMP))) {
            answered.remove(Answers.AGREED);
        }
        return answered;
    }

    private static String first(Map<String, String[]> typed, String name) {
        var values = typed.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }
}
