package org.likeness.crm.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.kernel.Refusal.FieldError;

/**
 * What went wrong, as RFC 9457 words it.
 *
 * @param type which sort of problem; {@code about:blank} where the status says it all
 * @param title the sort in a few words
 * @param status the HTTP status
 * @param detail one sentence about this very case
 * @param errors the fields that cannot be used, empty where it is about none
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

    /** {@code application/problem+json}. */
    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    public static Problem of(int status, String detail) {
        return new Problem("about:blank", title(status), status, detail, List.of());
    }

    /** A refusal of the record, with its name as the type. */
    public static Problem of(Refusal refusal) {
        return of(refusal, refusal.sort().status);
    }

    static Problem of(Refusal refusal, int status) {
        return new Problem(
                "urn:likeness:problem:" + kebab(refusal.getClass().getSimpleName()),
                title(status),
                status,
                refusal.getMessage(),
                refusal.errors());
    }

    /** The answer that carries it. */
    public Response response() {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(new Json(this))
                .build();
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "The request cannot be used as it is";
            case 401 -> "Not signed in";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 405 -> "No such method here";
            case 406 -> "No such representation here";
            case 409 -> "Conflict with what is there";
            case 412 -> "Changed in the meantime";
            case 413 -> "Too large";
            case 415 -> "Not understood in this format";
            case 422 -> "Against a rule of the record";
            case 428 -> "If-Match is needed";
            case 429 -> "Too many attempts";
            case 500 -> "Something went wrong on our side";
            default -> {
                var known = Response.Status.fromStatusCode(status);
                yield known == null ? "Problem" : known.getReasonPhrase();
            }
        };
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}
