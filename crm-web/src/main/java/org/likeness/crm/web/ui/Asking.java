package org.likeness.crm.web.ui;

import java.util.Optional;
import org.likeness.crm.user.Viewer;

/** Who asks, for the length of one request. */
public interface Asking {

    /** Nobody on pages that anyone may see. */
    Optional<Viewer> viewer();

    /**
     * What every form of this session sends back as {@code _csrf}, or a script as the header {@code X-CSRF-Token}; empty where
     * nobody is signed in.
     */
    String csrfToken();
}
