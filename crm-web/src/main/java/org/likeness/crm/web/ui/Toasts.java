package org.likeness.crm.web.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Carries one toast over a redirect in a cookie that only the next page reads, and that its answer clears. */
public final class Toasts {
    private static final String COOKIE = "likeness-toast";
    private static final int A_MINUTE = 60;
    /** Browsers drop larger cookies. */
    private static final int MOST = 3000;

    private Toasts() {}

    /** The cookie that takes a toast along. */
    public static NewCookie keep(Toast toast) {
        var value = (toast.bad() ? "!" : "") + encoded(toast.words()) + "~"
                + (toast.undo() == null ? "" : encoded(toast.undo())) + "~"
                + (toast.field() == null ? "" : encoded(toast.field()));
        return cookie(value.length() > MOST ? "" : value, A_MINUTE);
    }

    /** The cookie that forgets it. */
    static NewCookie forget() {
        return cookie("", 0);
    }

    /** The toast that came along, or {@code null}. */
    public static Toast of(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return null;
        }
        return Arrays.stream(request.getCookies())
                .filter(c -> c.getName().equals(COOKIE) && c.getValue().contains("~"))
                .map(Cookie::getValue)
                .findFirst()
                .map(Toasts::read)
                .orElse(null);
    }

    private static Toast read(String value) {
        try {
            var bad = value.startsWith("!");
            var parts = value.substring(bad ? 1 : 0).split("~", 3);
            var undo = decoded(parts[1]);
            var field = parts.length < 3 || parts[2].isEmpty() ? null : decoded(parts[2]);
            return new Toast(decoded(parts[0]), undo.startsWith("/") ? undo : null, bad, false, field);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("~", "%7E");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
