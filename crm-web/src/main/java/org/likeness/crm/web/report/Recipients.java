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
import java.util.Objects;
import java.util.Optional;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.user.Role;
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

    Optional<Recipient> find(long id) {
        return read(" WHERE r.id = " + id).stream().findFirst();
    }

    /**
     * Checks who is to get it and gives each a form that can be told apart: the id of a user, or an address. An address, or an
     * external id that looks like one, means the user who has it, so that nobody who works here gets more than that user may see.
     *
     * @param kept who gets it already and may stay, also who left the house meanwhile
     * @param outside whether addresses outside may be added
     * @throws InvalidInput for nobody, unknown users, what is no address, or addresses outside that may not be added
     */
    List<String> checked(List<String> asked, List<Recipient> kept, boolean outside) {
        var checked = new LinkedHashSet<String>();
        for (var one : asked == null ? List.<String>of() : asked) {
            var text = one.strip();
            if (!text.isEmpty()) {
                checked.add(checked(text, kept, outside));
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

    private String checked(String text, List<Recipient> kept, boolean outside) {
        if (kept.stream().anyMatch(r -> r.user() != null && r.user().equals(Id.parse(text)))) {
            return Id.text(Id.parse(text));
        }
        return user(text).map(Id::text).orElseGet(() -> {
            if (text.contains("@")) {
                return outside(text, kept, outside);
            }
            throw new InvalidInput("recipients", "names no user who works here: " + text);
        });
    }

    private static String outside(String text, List<Recipient> kept, boolean allowed) {
        var address = text.toLowerCase(Locale.ROOT);
        var known = kept.stream().anyMatch(r -> r.user() == null && address.equals(r.address()));
        if (!known && !allowed) {
            throw new InvalidInput(
                    "recipients",
                    "holds an address outside, which only administrators may add, and only to what an administrator subscribed to");
        }
        if (!Mailer.isAddress(address)) {
            throw new InvalidInput("recipients", "holds what is no e-mail address: " + text);
        }
        return address;
    }

    private Optional<Long> user(String text) {
        var id = Id.parse(text);
        var found = em.createNativeQuery(
                        """
                        SELECT id FROM users WHERE active = TRUE AND (id = :id OR external_id = :text OR login = :text OR LOWER(email) COLLATE utf8mb4_bin = :address)
                        ORDER BY id = :id DESC, COALESCE(external_id = :text, 0) DESC, login = :text DESC, id""")
                .setParameter("id", id == null ? -1 : id)
                .setParameter("text", text)
                .setParameter("address", text.toLowerCase(Locale.ROOT))
                .setMaxResults(1)
                .getResultList();
        return found.isEmpty() ? Optional.empty() : Optional.of(Rows.whole(found.get(0)));
    }

    /** Whether a user is an administrator who works here, with whose eyes an address outside may be written to. */
    boolean isAdministrator(long user) {
        return !em.createNativeQuery("SELECT id FROM users WHERE active = TRUE AND role = :role AND id = :id")
                .setParameter("role", Role.ADMIN.name())
                .setParameter("id", user)
                .getResultList()
                .isEmpty();
    }

    /**
     * Who is on the list stays as before, one who unsubscribed among them; others come and go. An address outside that unsubscribed stays even
     * where it is not on the list any more: put there again later, it must not be written to.
     */
    void put(long subscription, List<String> checked) {
        var before = of(subscription);
        for (var recipient : before) {
            var refused = recipient.user() == null && recipient.unsubscribedAt() != null;
            if (!refused && !checked.contains(key(recipient))) {
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

    /** Everybody who can be ticked: id, name, address; who is ticked already comes first, however many others there are. */
    @SuppressWarnings("unchecked")
    List<Object[]> users(List<String> ticked) {
        var ids = ticked.stream().map(Id::parse).filter(Objects::nonNull).toList();
        return em.createNativeQuery(
                        """
                        SELECT id, name, NULLIF(email, '') FROM users WHERE active = TRUE OR id IN (:ticked)
                        ORDER BY id IN (:ticked) DESC, name, id""")
                .setParameter("ticked", ids.isEmpty() ? List.of(-1L) : ids)
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
                        Moments.of(row[5])))
                .toList();
    }
}
