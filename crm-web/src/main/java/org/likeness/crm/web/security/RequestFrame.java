package org.likeness.crm.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.ui.Asking;
import org.likeness.crm.web.ui.Frame;
import org.likeness.crm.web.ui.FrameSource;
import org.likeness.crm.web.ui.House;
import org.likeness.crm.web.ui.HouseZone;
import org.likeness.crm.web.ui.Messages;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Toast;
import org.likeness.crm.web.ui.Toasts;
import org.likeness.crm.web.ui.Visitor;

/** Works out, once per request, who reads the page, in which language, and what the navigation counts. */
@RequestScoped
class RequestFrame implements FrameSource {
    /** The cookie that remembers the language of someone not signed in. */
    static final String LANGUAGE = "likeness-language";

    @Inject
    Asking asking;

    @Inject
    HttpServletRequest request;

    @Inject
    NavigationCounts counts;

    @Inject
    Clock clock;

    private Visitor visitor;
    private Frame parts;

    @Override
    public void answerInParts(String path, Toast toast) {
        parts = Frame.of(visitor(), path).inParts(path).with(toast);
    }

    @Override
    public Frame frame() {
        if (parts != null) {
            return parts;
        }
        var query = request.getQueryString();
        var frame = Frame.of(visitor(), request.getRequestURI() + (query == null ? "" : "?" + query))
                .with(Toasts.of(request));
        var say = say();
        return asking.viewer().map(v -> frame.counting(counts.of(v, say))).orElse(frame);
    }

    @Override
    public Say say() {
        return Say.to(visitor(), clock);
    }

    @Override
    public Visitor visitor() {
        if (visitor == null) {
            visitor = asking.viewer()
                    .map(this::known)
                    .orElseGet(() -> Visitor.nobody(asked().orElse(House.get().language()), asking.csrfToken()));
        }
        return visitor;
    }

    private Visitor known(Viewer who) {
        var language = Optional.ofNullable(who.language())
                .or(this::asked)
                .orElse(House.get().language());
        var messages = Messages.in(language);
        return new Visitor(
                who.name(),
                messages.get("role." + who.role()),
                messages.language(),
                who.theme(),
                HouseZone.get(),
                who.role() != Role.REP,
                who.role() == Role.ADMIN,
                "",
                asking.csrfToken(),
                who.tourStop());
    }

    /** The language just chosen, chosen before, or asked for by the browser. */
    private Optional<String> asked() {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Optional.ofNullable(request.getMethod().equals("GET") ? request.getParameter("language") : null)
                .or(() -> Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(LANGUAGE))
                        .map(Cookie::getValue)
                        .findFirst())
                .or(() -> Optional.ofNullable(request.getHeader("Accept-Language"))
                        .map(l -> request.getLocale().getLanguage()));
    }
}
