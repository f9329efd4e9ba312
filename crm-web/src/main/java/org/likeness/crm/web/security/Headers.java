package org.likeness.crm.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Reads forms as UTF-8, and tells browsers to run only what we serve, in no frame (but forms for visitors in any), and to tell nobody
 * where their user came from.
 */
public class Headers extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; object-src 'none'; "
                    + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** What other sites show in a frame runs nothing at all. */
    private static final String POLICY_IN_FRAMES =
            "default-src 'none'; img-src 'self' data:; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors *";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getCharacterEncoding() == null) {
            // Browsers send forms in the page's UTF-8 without saying so; the servlet's own guess would be Latin-1.
            request.setCharacterEncoding("UTF-8");
        }
        var framed = PublicPages.is(request);
        response.setHeader("Content-Security-Policy", framed ? POLICY_IN_FRAMES : POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!framed) {
            response.setHeader("X-Frame-Options", "DENY");
        }
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (Door.secure(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }
}
