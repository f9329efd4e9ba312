package org.likeness.crm.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * The forms that other web sites embed: shown to anybody, in any frame, without a session. The address is looked at as it was sent, so
 * that nothing which only resolves to another page slips through.
 */
public final class PublicPages {
    private static final Pattern FORM = Pattern.compile("/f/[A-Za-z0-9_-]{8,32}");

    /** More is not read: a form holds a few thousand characters. */
    static final int LONGEST_BODY = 256 * 1024;

    private PublicPages() {}

    static boolean is(HttpServletRequest request) {
        return FORM.matcher(request.getRequestURI()).matches();
    }

    static boolean tooLarge(HttpServletRequest request) {
        return request.getContentLengthLong() > LONGEST_BODY;
    }

    /**
     * Has the servlet read what was typed, as it does for every other form when its token is looked for. Otherwise Jersey takes the first
     * byte of a body that has not arrived yet, to see whether there is one, and the first answer is lost.
     */
    static void read(HttpServletRequest request) {
        if (Csrf.changes(request)) {
            request.getParameterMap();
        }
    }

    /** Where this house is reached from, by what the request says: {@code https://crm.example.com}. */
    public static String house(HttpServletRequest request) {
        var host = request.getHeader("Host");
        return (Door.secure(request) ? "https" : "http") + "://" + (host == null ? "localhost" : host);
    }
}
