package org.likeness.crm.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.error.ErrorView;
import org.likeness.crm.web.ui.Rendered;

/**
 * Where everybody comes in. Programs show a token (or the browser's session), people the cookie of their session; who shows nothing
 * may see the sign-in page and what it is made of, and is sent there from every other page.
 */
public class Door extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final List<String> OPEN = List.of(
            "/assets/", "/webjars/", "/health", "/metrics", "/openapi", "/favicon.ico", "/robots.txt", "/unsubscribe/");
    private static final String SIGN_IN = "/sign-in";

    @Inject
    transient WhoAsks asking;

    @Inject
    transient Sessions sessions;

    @Inject
    transient ApiDoor api;

    @Inject
    transient Rendered rendered;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = path(request);
        if (ApiDoor.leadsTo(path)) {
            api.pass(request, response, chain, path);
        } else if (PublicPages.is(request)) {
            // whoever is signed in here is not known there: nobody acts through a form that a strange page shows
            if (PublicPages.tooLarge(request)) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            } else {
                PublicPages.read(request);
                chain.doFilter(request, response);
            }
        } else if (OPEN.stream().anyMatch(path::startsWith) || passPage(request, response, path)) {
            chain.doFilter(request, response);
        }
    }

    private boolean passPage(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        var cookie = cookie(request);
        var viewer = cookie == null ? null : sessions.viewer(cookie).orElse(null);
        var changes = Csrf.changes(request);
        if (changes && Csrf.fromElsewhere(request)) {
            forbid(response, "error.elsewhere");
            return false;
        }
        if (viewer != null) {
            asking.is(viewer, cookie);
            if (changes && !Csrf.tokenFollows(request, path) && !Csrf.tokenFits(request, cookie)) {
                forbid(response, "error.csrf");
                return false;
            }
            return true;
        }
        if (path.equals(SIGN_IN)) {
            return true;
        }
        sendToSignIn(request, response, path);
        return false;
    }

    private void forbid(HttpServletResponse response, String sentence) throws IOException {
        var view =
                new ErrorView(HttpServletResponse.SC_FORBIDDEN, rendered.say().text(sentence), null);
        rendered.answer(response, HttpServletResponse.SC_FORBIDDEN, view);
    }

    /** Back to the page afterwards; a change goes back to where it was typed, and where somebody was signed in that is said. */
    private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        var page = Csrf.changes(request) ? cameFrom(request) : path.equals("/") ? "" : address(request);
        var to = page.isEmpty() ? "" : "&to=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
        var ended = cookie(request) == null && !Csrf.changes(request) ? "" : "&ended=true";
        var address = SIGN_IN + (ended + to).replaceFirst("&", "?");
        response.setHeader("Cache-Control", "no-store");
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setHeader("Location", address);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        }
    }

    /** The page that sends this, if it is one of ours. */
    private static String cameFrom(HttpServletRequest request) {
        var page = request.getHeader("Referer");
        try {
            var at = URI.create(page == null ? "" : page);
            var ours = at.getAuthority() != null && at.getAuthority().equals(request.getHeader("Host"));
            return ours ? at.getRawPath() + (at.getRawQuery() == null ? "" : "?" + at.getRawQuery()) : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** Who is signed in by the cookie, if the request may act for that user. */
    static Viewer ofCookie(HttpServletRequest request, Sessions sessions) {
        var cookie = cookie(request);
        return cookie == null ? null : sessions.viewer(cookie).orElse(null);
    }

    static String cookie(HttpServletRequest request) {
        return request.getCookies() == null
                ? null
                : Arrays.stream(request.getCookies())
                        .filter(c -> c.getName().equals(SigningIn.COOKIE))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse(null);
    }

    /** Whether the browser speaks to us, or to what stands before us, over TLS. */
    static boolean secure(HttpServletRequest request) {
        return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    private static String path(HttpServletRequest request) {
        var info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }
}
