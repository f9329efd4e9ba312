package org.likeness.crm.web.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.ui.FormParts;

/** Keeps the promise of {@link Once}: the answer is kept in the transaction that made it. */
@Interceptor
@Once
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 10)
public class Repeating {

    private static final int LONGEST = 190;

    @Inject
    HttpServletRequest request;

    @Inject
    Instance<Viewer> viewer;

    @Inject
    RepeatedAnswers answers;

    /** The key was used before for something else. */
    static final class KeyUsedOtherwise extends HttpRefusal {
        private static final long serialVersionUID = 1;

        KeyUsedOtherwise() {
            super(422, "This Idempotency-Key was used for another request before.", Map.of(), List.of());
        }
    }

    /** The key is too long. */
    static final class KeyUnusable extends HttpRefusal {
        private static final long serialVersionUID = 1;

        KeyUnusable() {
            super(400, "An Idempotency-Key has 1 to " + LONGEST + " characters.", Map.of(), List.of());
        }
    }

    /** The first request under the key is not answered yet. */
    static final class StillAnswering extends HttpRefusal {
        private static final long serialVersionUID = 1;

        StillAnswering() {
            super(
                    409,
                    "A request with this Idempotency-Key is being answered right now; repeat it later.",
                    Map.of(),
                    List.of());
        }
    }

    /** It was done before, and what was answered is kept nowhere. */
    static final class ToldOnce extends HttpRefusal {
        private static final long serialVersionUID = 1;

        ToldOnce(String location) {
            super(
                    409,
                    "This was done under the same Idempotency-Key before, and its secret is shown only once."
                            + " Use another key to do it again.",
                    location == null ? Map.of() : Map.of("Location", location),
                    List.of());
        }
    }

    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        var key = request.getHeader("Idempotency-Key");
        if (key == null || !request.getMethod().equals("POST") || viewer.get() == null) {
            return call.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST || !Texts.storable(key)) {
            throw new KeyUnusable();
        }
        var user = viewer.get().id();
        var form = of(call, FormParts.class);
        return form == null ? once(call, user, key, null) : alone(call, user, key, form);
    }

    /** A form is answered outside of any transaction: who sends it twice at once would have it done twice. */
    private Object alone(InvocationContext call, long user, String key, FormParts form) throws Exception {
        if (!answers.begin(user, key)) {
            throw new StillAnswering();
        }
        try {
            form.takeFingerprint();
            return once(call, user, key, form);
        } finally {
            answers.end(user, key);
        }
    }

    private Object once(InvocationContext call, long user, String key, FormParts form) throws Exception {
        var before = answers.find(user, key);
        if (before.isPresent()) {
            if (!before.get().request().equals(fingerprint(call, form))) {
                throw new KeyUsedOtherwise();
            }
            if (!keepsAnswer(call)) {
                throw new ToldOnce(before.get().location());
            }
            // what a method promises to answer it must answer again: its caller was compiled for nothing else
            return call.getMethod().getReturnType() == Json.class
                    ? before.get().json()
                    : before.get().again();
        }
        var answer = call.proceed();
        if (answer instanceof Response response) {
            answers.keep(user, key, fingerprint(call, form), response, keepsAnswer(call));
        } else if (answer instanceof Json json) {
            answers.keep(user, key, fingerprint(call, form), json);
        }
        return answer;
    }

    private static boolean keepsAnswer(InvocationContext call) {
        var once = call.getMethod().getAnnotation(Once.class);
        return once == null || once.keepsAnswer();
    }

    private String fingerprint(InvocationContext call, FormParts form) throws IOException {
        var sent = of(call, Sent.class);
        var body = form != null ? form.fingerprint() : sent != null ? sent.fingerprint() : "";
        return Sha256.of(request.getRequestURI() + "\n" + request.getQueryString() + "\n" + body);
    }

    private static <T> T of(InvocationContext call, Class<T> type) {
        return Arrays.stream(call.getParameters())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }
}
