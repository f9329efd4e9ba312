package org.likeness.crm.web.security;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import org.likeness.crm.user.Viewer;

/** Who asks, for the length of one request. Whatever needs the {@link Viewer} has it injected. */
@RequestScoped
public class Asking {

    private Viewer viewer;
    private String cookie;

    void is(Viewer viewer, String cookie) {
        this.viewer = viewer;
        this.cookie = cookie;
    }

    /** Nobody on pages that anyone may see. */
    public Optional<Viewer> viewer() {
        return Optional.ofNullable(viewer);
    }

    /** The viewer, {@code null} on pages that anyone may see. */
    @Produces
    @Dependent
    Viewer current() {
        return viewer;
    }

    /**
     * What every form of this session sends back as {@code _csrf}, or a script as the header {@code X-CSRF-Token}; empty where
     * nobody is signed in.
     */
    public String csrfToken() {
        return cookie == null ? "" : Csrf.tokenOf(cookie);
    }
}
