package org.likeness.crm.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.List;
import java.util.Map;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.HttpRefusal;
import org.likeness.crm.web.record.InTransaction;

/** Signing in and out, for pages and programs alike: the password is checked, guessing is slowed down. */
@ApplicationScoped
@InTransaction
public class SigningIn {

    /** Name of the session's cookie. */
    public static final String COOKIE = "likeness-session";

    private static final int TWO_WEEKS = 14 * 24 * 3600;

    @Inject
    Throttle throttle;

    @Inject
    Viewers viewers;

    @Inject
    Sessions sessions;

    /** Login or password are not right; never says which. */
    public static final class WrongPassword extends HttpRefusal {

        private static final long serialVersionUID = 1;

        WrongPassword() {
            super(
                    401,
                    "Login or password are not right.",
                    Map.of("WWW-Authenticate", "Basic realm=\"Likeness\", charset=\"UTF-8\""),
                    List.of());
        }
    }

    /**
     * The user with that login and password.
     *
     * @param address where the attempt comes from
     * @throws WrongPassword when there is none
     * @throws Throttle.TooManyAttempts after too many wrong ones; tells when to try again
     */
    public Viewer check(String login, String password, String address) {
        throttle.attempt(login, address);
        var viewer = viewers.byPassword(login, password).orElseThrow(WrongPassword::new);
        throttle.right(login, address);
        return viewer;
    }

    /** Checks like {@link #check} and begins a session: the answer to the browser must carry the cookie. */
    public NewCookie signIn(String login, String password, HttpServletRequest request) {
        var viewer = check(login, password, request.getRemoteAddr());
        return cookie(sessions.begin(viewer.id()), TWO_WEEKS, request);
    }

    /** Ends the session of this request: the answer to the browser must carry the cookie, which forgets the old one. */
    public NewCookie signOut(HttpServletRequest request) {
        var cookie = Door.cookie(request);
        if (cookie != null) {
            sessions.end(cookie);
        }
        return cookie("", 0, request);
    }

    private static NewCookie cookie(String value, int seconds, HttpServletRequest request) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(Door.secure(request))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
