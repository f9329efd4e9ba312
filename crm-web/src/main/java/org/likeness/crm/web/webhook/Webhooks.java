package org.likeness.crm.web.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.security.Secrets;

/** The webhooks of the house: made, changed and deleted by administrators. */
@ApplicationScoped
@InTransaction
public class Webhooks {
    private static final int LONGEST_NAME = 190;

    @PersistenceContext
    private EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Event<HooksChanged> news;

    @Inject
    Event<Outbox.Queued> waiting;

    @Inject
    @ConfigProperty(name = "likeness.webhooks.private", defaultValue = "false")
    boolean inside;

    /** Webhooks were made, changed, deleted or switched off. */
    record HooksChanged() {}

    /** @throws NotAllowed unless it is an administrator */
    static void mayManage(Viewer by) {
        if (!by.role().managesUsers()) {
            throw new NotAllowed("Only administrators manage webhooks.");
        }
    }

    /** The newest, from before one of them when that is given. */
    List<Webhook> newest(int most, Long before) {
        return read("WHERE id < " + (before == null ? Long.MAX_VALUE : before) + " ORDER BY id DESC", most);
    }

    long count() {
        return Rows.whole(em.createNativeQuery("SELECT COUNT(*) FROM webhooks").getSingleResult());
    }

    Optional<Webhook> find(String id) {
        var key = Id.parse(id);
        return key == null ? Optional.empty() : byKey(key);
    }

    Optional<Webhook> byKey(long key) {
        return read("WHERE id = " + key, 1).stream().findFirst();
    }

    /** How many were switched off by failures and not yet switched on again. */
    public long switchedOff() {
        return Rows.whole(em.createNativeQuery("SELECT COUNT(*) FROM webhooks WHERE off_at IS NOT NULL")
                .getSingleResult());
    }

    /** Makes one; a secret is made with it if what is sent shall be signed. */
    Webhook make(String name, String url, List<String> events, boolean signed, Viewer by) {
        mayManage(by);
        var address = Destination.read(url, inside).toString();
        var id = Id.next();
        em.createNativeQuery(
                        """
                        INSERT INTO webhooks (id, version, name, url, events, secret, active, failures, created_at, user_id)
                        VALUES (:id, 0, :name, :url, :events, :secret, TRUE, 0, :now, :user)""")
                .setParameter("id", id)
                .setParameter("name", named(name, address))
                .setParameter("url", address)
                .setParameter("events", String.join(" ", HookEvents.checked(events)))
                .setParameter("secret", signed ? secret() : null)
                .setParameter("now", clock.instant())
                .setParameter("user", by.id())
                .executeUpdate();
        news.fire(new HooksChanged());
        return byKey(id).orElseThrow();
    }

    /** Changes one; switching it on forgets what failed before. */
    Webhook change(Webhook hook, String name, String url, List<String> events, boolean active, Viewer by) {
        mayManage(by);
        var begins = active && !hook.active();
        var address = Destination.read(url, inside).toString();
        var changed = em.createNativeQuery(
                        """
                        UPDATE webhooks SET name = :name, url = :url, events = :events, active = :active, version = version + 1
                        """
                                + (begins ? ", failures = 0, off_at = NULL" : active ? "" : ", off_at = NULL")
                                + " WHERE id = :id AND version = :version")
                .setParameter("id", hook.id())
                .setParameter("version", hook.version())
                .setParameter("name", named(name, address))
                .setParameter("url", address)
                .setParameter("events", String.join(" ", HookEvents.checked(events)))
                .setParameter("active", active)
                .executeUpdate();
        if (changed == 0) {
            throw new OptimisticLockException("another changed the webhook meanwhile");
        }
        news.fire(new HooksChanged());
        // what waited while it was off
        waiting.fire(new Outbox.Queued());
        return byKey(hook.id()).orElseThrow();
    }

    /** Gives it a secret in place of the one it had; answers the secret, which is shown once. */
    Webhook newSecret(Webhook hook, Viewer by) {
        mayManage(by);
        em.createNativeQuery("UPDATE webhooks SET secret = :secret, version = version + 1 WHERE id = :id")
                .setParameter("id", hook.id())
                .setParameter("secret", secret())
                .executeUpdate();
        news.fire(new HooksChanged());
        return byKey(hook.id()).orElseThrow();
    }

    /** Deletes it and everything it was told. */
    void delete(Webhook hook, Viewer by) {
        mayManage(by);
        em.createNativeQuery("DELETE FROM webhooks WHERE id = " + hook.id()).executeUpdate();
        em.createNativeQuery("DELETE FROM webhook_deliveries WHERE webhook_id = " + hook.id())
                .executeUpdate();
        news.fire(new HooksChanged());
    }

    /** Counts how an attempt went; too many failures in a row switch it off. */
    void count(Webhook hook, boolean good, int most) {
        if (good && hook.failures() == 0) {
            return;
        }
        em.createNativeQuery(
                        "UPDATE webhooks SET failures = " + (good ? "0" : "failures + 1") + " WHERE id = " + hook.id())
                .executeUpdate();
        if (!good) {
            var off = em.createNativeQuery(
                            """
                            UPDATE webhooks SET active = FALSE, off_at = :now, version = version + 1
                            WHERE id = :id AND active = TRUE AND failures >= :most""")
                    .setParameter("now", clock.instant())
                    .setParameter("id", hook.id())
                    .setParameter("most", most)
                    .executeUpdate();
            if (off == 1) {
                news.fire(new HooksChanged());
            }
        }
    }

    boolean mayReachInside() {
        return inside;
    }

    /** A webhook without a name goes by its address, as far as that fits. */
    private static String named(String name, String url) {
        if (name == null || name.isBlank()) {
            var length = url.codePointCount(0, url.length());
            return length <= LONGEST_NAME ? url : url.substring(0, url.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
        }
        var text = name.strip();
        if (text.codePointCount(0, text.length()) > LONGEST_NAME) {
            throw new InvalidInput("name", "must have at most " + LONGEST_NAME + " characters");
        }
        return text;
    }

    private static String secret() {
        return "whsec_" + Secrets.random();
    }

    private List<Webhook> read(String where, int most) {
        return Rows.webhooks(em, where, most);
    }
}
