package org.likeness.crm.web.security;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.ui.Asking;

/** Who asks, as the door found out. Whatever needs the {@link Viewer} has it injected. */
@RequestScoped
class WhoAsks implements Asking {

    private Viewer viewer;
    private String cookie;

    void is(Viewer viewer, String cookie) {
        this.viewer = viewer;
        this.cookie = cookie;
    }

    @Override
    public Optional<Viewer> viewer() {
        return Optional.ofNullable(viewer);
    }

    /** The viewer, {@code null} on pages that anyone may see. */
    @Produces
    @Dependent
    Viewer current() {
        return viewer;
    }

    @Override
    public String csrfToken() {
        return cookie == null ? "" : Csrf.tokenOf(cookie);
    }
}
