package org.likeness.crm.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.web.api.HttpRefusal;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.Problem;
import org.likeness.crm.web.api.ProblemMapper;

/** Lets programs in: a password only to fetch a token, otherwise a token, or the session of the browser they run in. */
@ApplicationScoped
public class ApiDoor {

    private static final String BASE = "/api/v1";
    private static final String TOKENS = "tokens";

    @Inject
    WhoAsks asking;

    @Inject
    SigningIn signingIn;

    @Inject
    Tokens tokens;

    @Inject
    Sessions sessions;

    /** Nobody asks. */
    static final class NotSignedIn extends HttpRefusal {
        private static final long serialVersionUID = 1;

        NotSignedIn(String sentence, String challenge) {
            super(401, sentence, Map.of("WWW-Authenticate", challenge), List.of());
        }
    }

    /** The token, or the page, may not do that. */
    static final class BeyondScope extends HttpRefusal {
        private static final long serialVersionUID = 1;

        BeyondScope(String sentence) {
            super(403, sentence, Map.of(), List.of());
        }
    }

    static boolean leadsTo(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String path)
            throws IOException, ServletException {
        try {
            Addresses.refuseUnreadable(request);
            refuseUnreadableType(request.getContentType());
            identify(request, path.startsWith(BASE + "/") ? plain(path.substring(BASE.length() + 1)) : "");
        } catch (Refusal refusal) {
            answer(response, new ProblemMapper().toResponse(refusal));
            return;
        }
        if (path.equals(BASE) || path.startsWith(BASE + "/")) {
            chain.doFilter(request, response);
            explain(response);
        } else {
            answer(
                    response,
                    Problem.of(404, "There is nothing at this address; the API begins at " + BASE + ".")
                            .response());
        }
    }

    /** What Content-Type says is no format; below the API it would be refused without a word about it. */
    static final class UnreadableType extends HttpRefusal {
        private static final long serialVersionUID = 1;

        UnreadableType() {
            super(415, "Content-Type names no format; send application/json.", Map.of(), List.of());
        }
    }

    private static void refuseUnreadableType(String type) {
        try {
            if (type != null) {
                MediaType.valueOf(type);
            }
        } catch (IllegalArgumentException e) {
            throw new UnreadableType();
        }
    }

    /** Some refusals come from below the API, without a word. */
    private static void explain(HttpServletResponse response) throws IOException {
        if (response.getStatus() >= 400 && response.getContentType() == null && !response.isCommitted()) {
            answer(
                    response,
                    Problem.of(response.getStatus(), "The request cannot be read.")
                            .response());
        }
    }

    /** The address as JAX-RS matches it: without doubled or closing slashes and without matrix parameters. */
    static String plain(String path) {
        return path.replaceAll(";[^/]*", "").replaceAll("/{2,}", "/").replaceAll("^/|/$", "");
    }

    private void identify(HttpServletRequest request, String path) {
        var header = request.getHeader("Authorization");
        if (path.equals(TOKENS) && request.getMethod().equals("POST")) {
            asking.is(byPassword(header, request.getRemoteAddr()), null);
        } else if (header != null) {
            byToken(header, request.getMethod(), path);
        } else {
            byCookie(request);
        }
    }

    private org.likeness.crm.user.Viewer byPassword(String header, String address) {
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            throw new NotSignedIn(
                    "A token is fetched with user and password: send them as HTTP Basic.",
                    "Basic realm=\"Likeness\", charset=\"UTF-8\"");
        }
        try {
            var pair = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            var colon = pair.indexOf(':');
            if (colon >= 0) {
                return signingIn.check(pair.substring(0, colon), pair.substring(colon + 1), address);
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new SigningIn.WrongPassword();
    }

    private void byToken(String header, String method, String path) {
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw new NotSignedIn(
                    "Send a token as Authorization: Bearer; POST " + BASE + "/tokens makes one.", "Bearer");
        }
        var owner = tokens.owner(header.substring(7).strip())
                .orElseThrow(() ->
                        new NotSignedIn("The token is unknown, ended or revoked.", "Bearer error=\"invalid_token\""));
        if (!Scope.allows(owner.scopes(), method, path)) {
            throw new BeyondScope("The token's scopes do not reach that far.");
        }
        asking.is(owner.viewer(), null);
    }

    private void byCookie(HttpServletRequest request) {
        var viewer = Door.ofCookie(request, sessions);
        if (viewer == null) {
            throw new NotSignedIn(
                    "Send a token as Authorization: Bearer; POST " + BASE + "/tokens makes one.", "Bearer");
        }
        var cookie = Door.cookie(request);
        if (Csrf.changes(request) && !Secrets.same(request.getHeader(Csrf.HEADER), Csrf.tokenOf(cookie))) {
            throw new BeyondScope("A change through the browser's session needs the header " + Csrf.HEADER + ".");
        }
        asking.is(viewer, cookie);
    }

    private static void answer(HttpServletResponse response, Response problem) throws IOException {
        response.setStatus(problem.getStatus());
        problem.getStringHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
        response.setContentType(Problem.MEDIA_TYPE.toString());
        var body = ((Json) problem.getEntity()).text().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
