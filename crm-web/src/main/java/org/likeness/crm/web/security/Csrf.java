package org.likeness.crm.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.likeness.crm.web.api.Sha256;

/**
 * Keeps other sites from acting in a signed-in browser: a change needs a token that follows from the session's cookie, and must not
 * come from a page of another site.
 */
final class Csrf {

    /** Name of the form field. */
    static final String FIELD = "_csrf";
    /** Name of the header. */
    static final String HEADER = "X-CSRF-Token";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OUR_OWN = Set.of("same-origin", "none");

    private static final Set<String> READING_THEMSELVES = Set.of("/imports", "/follow-ups");

    private Csrf() {}

    static String tokenOf(String cookie) {
        return Sha256.of("csrf " + cookie);
    }

    static boolean changes(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod());
    }

    static boolean tokenFits(HttpServletRequest request, String cookie) {
        var sent = request.getHeader(HEADER);
        return Secrets.same(sent != null ? sent : request.getParameter(FIELD), tokenOf(cookie));
    }

    /** Whether the token lies inside an uploaded form that only the page itself reads, and checks before it keeps anything. */
    static boolean tokenFollows(HttpServletRequest request, String path) {
        var type = request.getContentType();
        return READING_THEMSELVES.contains(path)
                && request.getMethod().equals("POST")
                && type != null
                && type.regionMatches(true, 0, "multipart/form-data", 0, 19);
    }

    /** Whether the browser says that a page of another site sends this. */
    static boolean fromElsewhere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OUR_OWN.contains(site);
        }
        var origin = request.getHeader("Origin");
        return origin != null && !origin.equals("null") && !sameHost(origin, request.getHeader("Host"));
    }

    private static boolean sameHost(String origin, String host) {
        try {
            return host != null && host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
