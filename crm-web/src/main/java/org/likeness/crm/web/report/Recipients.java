package org.likeness.crm.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.mail.Mailer;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.report.Subscription.Recipient;

/** Who gets a report: users of the house, and addresses outside where an administrator says so. */
@ApplicationScoped
@InTransaction
class Recipients {
    private static final int MOST = 200;
    private static final int MOST_OFFERED = 500;

    private static final String SELECT =
            """
            SELECT r.id, r.subscription_id, r.user_id, COALESCE(u.name, r.address), CASE WHEN r.user_id IS NULL THEN r.address ELSE u.email END,
            r.unsubscribed_at FROM report_recipients r LEFT JOIN users u ON u.id = r.user_id""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    List<Recipient> of(long subscription) {
        return read(" WHERE r.subscription_id = " + subscription + " ORDER BY r.id");
    }

    java.util.Optional<Recipient> find(long id) {
        return read(" WHERE r.id = " + id).stream().findFirst();
    }

    /**
     * Checks who is to get it and gives each a form that can be told apart: the id of a user, or an address.
     *
     * @param kept addresses that it goes to already
     * @throws InvalidInput for nobody, unknown users, what is no address, or addresses outside that the viewer may not add
     */
    List<String> checked(List<String> asked, List<Recipient> kept, Viewer by) {
        var checked = new LinkedHashSet<String>();
        for (var one : asked == null ? List.<String>of() : asked) {
            var text = one.strip();
            if (!text.isEmpty()) {
                checked.add(text.contains("@") ? outside(text, kept, by) : user(text));
            }
        }
        if (checked.isEmpty()) {
            throw new InvalidInput("recipients", "is required");
        }
        if (checked.size() > MOST) {
            throw new InvalidInput("recipients", "must be one of " + MOST + " at most");
        }
        return new ArrayList<>(checked);
    }

    private static String outside(String text, List<Recipient> kept, Viewer by) {
        var address = text.toLowerCase(Locale.ROOT);
        var known = kept.stream().anyMatch(r -> r.user() == null && address.equals(r.address()));
        if (!known && !by.role().managesUsers()) {
            throw new InvalidInput("recipients", "holds an address outside, which only administrators may add");
        }
        if (!Mailer.isAddress(address)) {
            throw new InvalidInput("recipients", "holds what is no e-mail address: " + text);
        }
        return address;
    }

    private String user(String text) {
        var id = Id.parse(text);
        var found = em.createNativeQuery(
                        "SELECT id FROM users WHERE active = TRUE AND (id = :id OR external_id = :text)")
                .setParameter("id", id == null ? -1 : id)
                .setParameter("text", text)
                .setMaxResults(1)
                .getResultList();
        if (found.isEmpty()) {
            throw new InvalidInput("recipients", "names no user who works here: " + text);
        }
        return Id.text(((Number) found.get(0)).longValue());
    }

    /** Who is on the list stays as before, one who unsubscribed among them; others come and go. */
    void put(long subscription, List<String> checked) {
        var before = of(subscription);
        for (var recipient : before) {
            if (!checked.contains(key(recipient))) {
                em.createNativeQuery("DELETE FROM report_recipients WHERE id = " + recipient.id())
                        .executeUpdate();
            }
        }
        for (var one : checked) {
            if (before.stream().noneMatch(r -> key(r).equals(one))) {
                em.createNativeQuery(
                                "INSERT INTO report_recipients (id, subscription_id, user_id, address) VALUES (:id, :of, :user, :address)")
                        .setParameter("id", Id.next())
                        .setParameter("of", subscription)
                        .setParameter("user", one.contains("@") ? null : Id.parse(one))
                        .setParameter("address", one.contains("@") ? one : null)
                        .executeUpdate();
            }
        }
    }

    /** The e-mail address of a user, or {@code null}. */
    String address(long user) {
        var found = em.createNativeQuery("SELECT email FROM users WHERE id = " + user + " AND email <> ''")
                .getResultList();
        return found.isEmpty() ? null : found.get(0).toString();
    }

    /** Everybody who can be ticked: id, name, address. */
    @SuppressWarnings("unchecked")
    List<Object[]> users() {
        return em.createNativeQuery(
                        "SELECT id, name, NULLIF(email, '') FROM users WHERE active = TRUE ORDER BY name, id")
                .setMaxResults(MOST_OFFERED)
                .getResultList();
    }

    static String key(Recipient recipient) {
        return recipient.user() == null ? recipient.address() : Id.text(recipient.user());
    }

    /** Takes somebody off the list, or puts them on it again. */
    void wants(long recipient, boolean wants) {
        em.createNativeQuery("UPDATE report_recipients SET unsubscribed_at = :at WHERE id = :id")
                .setParameter("at", wants ? null : (Instant) clock.instant())
                .setParameter("id", recipient)
                .executeUpdate();
    }

    /** What was typed into one field: addresses divided by blanks, commas or lines. */
    static List<String> typed(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[\\s,;，；]+"))
                        .filter(t -> !t.isBlank())
                        .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Recipient> read(String where) {
        List<Object[]> rows = em.createNativeQuery(SELECT + where).getResultList();
        return rows.stream()
                .map(row -> new Recipient(
                        Rows.whole(row[0]),
                        Rows.whole(row[1]),
                        row[2] == null ? null : (Long) Rows.whole(row[2]),
                        row[3] == null ? "" : row[3].toString(),
                        row[4] == null || row[4].toString().isBlank()
                                ? null
                                : row[4].toString().strip(),
                        Rows.instant(row[5])))
                .toList();
    }
}
