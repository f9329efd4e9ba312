package org.likeness.crm.web.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.HouseSettings;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.ui.HouseZone;

/** Keeps the control share of the house. */
@ApplicationScoped
@InTransaction
public class Controls {
    private static final String SHARE = "calls.control";
    private static final String SINCE = "calls.control.since";

    @Inject
    HouseSettings settings;

    @Inject
    Clock clock;

    Control now() {
        return new Control(
                Double.parseDouble(settings.of(SHARE, "0")), LocalDate.parse(settings.of(SINCE, today().toString())));
    }

    /** Tells one state from another: an ETag. */
    String version() {
        return settings.turns(SHARE);
    }

    /** Nobody else chooses until this transaction ends. */
    void hold() {
        settings.hold(SHARE);
    }

    /** Another share begins a comparison of its own. */
    void choose(Double share, Viewer by) {
        if (!by.role().shapesTheHouse()) {
            throw new NotAllowed("Your role may not choose the control share.");
        }
        if (share == null || !(share >= 0 && share <= Control.MOST)) {
            throw new InvalidInput("share", "must be a number from 0 to " + Control.MOST);
        }
        if (share != now().share()) {
            settings.put(SHARE, share.toString());
            settings.put(SINCE, today().toString());
            settings.turn(SHARE);
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HouseZone.get());
    }
}
