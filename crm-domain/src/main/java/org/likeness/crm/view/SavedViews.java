package org.likeness.crm.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;

/** Keeps saved views and knows to whom each is offered and who may change it. Runs inside the caller's transaction. */
@ApplicationScoped
public class SavedViews {
    /** Most characters of a view's state. */
    public static final int LONGEST = 4000;

    private static final int LONGEST_NAME = 80;
    private static final int MOST = 50;

    @PersistenceContext
    private EntityManager em;

    private Clock clock;

    /** For CDI. */
    protected SavedViews() {}

    @Inject
    public SavedViews(Clock clock) {
        this.clock = clock;
    }

    public SavedViews(EntityManager em, Clock clock) {
        this(clock);
        this.em = em;
    }

    /** The views of a list that somebody is offered, oldest first. */
    public List<SavedView> of(RecordKind kind, Viewer viewer) {
        return em.createQuery(
                        "SELECT v FROM SavedView v WHERE v.kind = :kind AND v.retiredAt IS NULL AND (v.user = :user"
                                + " OR v.reach = SHARED OR (v.reach = TEAM AND v.team = :team)) ORDER BY v.createdAt, v.id",
                        SavedView.class)
                .setParameter("kind", kind)
                .setParameter("user", viewer.id())
                .setParameter("team", viewer.team())
                .setMaxResults(MOST)
                .getResultList();
    }

    /**
     * Saves a list under a name.
     *
     * @throws InvalidInput without a name, with a list that is too long, or for a team that one is not in
     * @throws NotAllowed for all, if the role shapes nothing for others
     */
    public SavedView save(RecordKind kind, String name, Reach reach, String state, Viewer by) {
        var called = name == null ? "" : name.strip();
        if (called.isEmpty()) {
            throw new InvalidInput("name", "is required");
        }
        if (called.length() > LONGEST_NAME) {
            throw new InvalidInput("name", "must have at most " + LONGEST_NAME + " characters");
        }
        if (reach == Reach.SHARED && !by.role().shapesTheHouse()) {
            throw new NotAllowed("Your role may not save views for everybody.");
        }
        var team = reach == Reach.TEAM ? by.team() : null;
        if (reach == Reach.TEAM && team == null) {
            throw new InvalidInput("reach", "names no team that you are in");
        }
        var view = new SavedView(kind, called, reach, checked(state), by.id(), team, clock.instant());
        em.persist(view);
        em.flush();
        return view;
    }

    /** Keeps another state under the same name. */
    public void keep(SavedView view, String state, Viewer by) {
        refuseUnlessMayChange(view, by);
        view.keep(checked(state), clock.instant());
    }

    public void retire(SavedView view, Viewer by) {
        refuseUnlessMayChange(view, by);
        view.retire(clock.instant());
    }

    public void bringBack(SavedView view, Viewer by) {
        refuseUnlessMayChange(view, by);
        view.retire(null);
    }

    /** The view with that id if it is offered to the viewer or was the viewer's, retired ones included. */
    public Optional<SavedView> find(String id, Viewer viewer) {
        var key = Id.parse(id);
        return Optional.ofNullable(key == null ? null : em.find(SavedView.class, key))
                .filter(v -> v.user() == viewer.id()
                        || v.reach() == Reach.SHARED
                        || v.reach() == Reach.TEAM
                                && v.team() != null
                                && v.team().equals(viewer.team()));
    }

    /** Whoever saved it may change it; what others are offered, administrators may as well. */
    public static boolean mayChange(SavedView view, Viewer by) {
        return view.user() == by.id() || view.reach() != Reach.OWN && by.role().managesUsers();
    }

    private static void refuseUnlessMayChange(SavedView view, Viewer by) {
        if (!mayChange(view, by)) {
            throw new NotAllowed("Only who saved a view may change it.");
        }
    }

    private static String checked(String state) {
        var kept = state == null ? "" : state;
        if (kept.length() > LONGEST) {
            throw new InvalidInput("state", "must have at most " + LONGEST + " characters");
        }
        return kept;
    }
}
