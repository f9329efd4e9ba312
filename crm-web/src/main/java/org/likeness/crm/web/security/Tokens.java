package org.likeness.crm.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Sha256;
import org.likeness.crm.web.record.InTransaction;

/** The keys of programs: 256 random bits of which only the SHA-256 is kept, for a year unless another end is asked for. */
@ApplicationScoped
@InTransaction
public class Tokens {

    private static final Duration LIFE = Duration.ofDays(365);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager em;

    @Inject
    Viewers viewers;

    @Inject
    Clock clock;

    /** A token just made, the only time its secret is seen. */
    public record Made(String id, String token, Instant expiresAt) {}

    /** Whose token it is, and how far it goes. */
    record Owner(Viewer viewer, Set<Scope> scopes) {}

    /**
     * Makes a token.
     *
     * @param expiresAt its end, or {@code null} for a year from now
     */
    public Made make(Viewer owner, String name, Set<Scope> scopes, Instant expiresAt) {
        var now = clock.instant();
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw new InvalidInput("expiresAt", "must lie in the future");
        }
        var end = expiresAt == null ? now.plus(LIFE).truncatedTo(ChronoUnit.SECONDS) : expiresAt;
        var id = Id.next();
        var token = "lk_" + Secrets.random();
        em.createNativeQuery(
                        """
                        INSERT INTO api_tokens (id, user_id, name, token_hash, scopes, created_at, expires_at)
                        VALUES (:id, :user, :name, :hash, :scopes, :now, :end)""")
                .setParameter("id", id)
                .setParameter("user", owner.id())
                .setParameter("name", name == null ? "API" : name)
                .setParameter("hash", Sha256.of(token))
                .setParameter("scopes", Scope.text(scopes))
                .setParameter("now", now)
                .setParameter("end", end)
                .executeUpdate();
        return new Made(Id.text(id), token, end);
    }

    /** Who comes with this token, if it is good. */
    @SuppressWarnings("unchecked")
    Optional<Owner> owner(String token) {
        var now = clock.instant();
        List<Object[]> found = em.createNativeQuery(
                        "SELECT " + Viewers.COLUMNS
                                + """
                        , t.id AS token, t.scopes, t.last_used_at FROM api_tokens t JOIN users u ON u.id = t.user_id AND u.active
                        WHERE t.token_hash = :hash AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > :now)""")
                .setParameter("hash", Sha256.of(token))
                .setParameter("now", now)
                .getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var row = found.get(0);
        if (Moments.of(row[10]) == null || Moments.of(row[10]).isBefore(now.minus(NOTED_EVERY))) {
            em.createNativeQuery("UPDATE api_tokens SET last_used_at = :now WHERE id = :id")
                    .setParameter("now", now)
                    .setParameter("id", row[8])
                    .executeUpdate();
        }
        var scopes = Scope.read(Arrays.asList(String.valueOf(row[9]).split(" ")));
        return Optional.of(new Owner(viewers.of(row), scopes));
    }

    /** The tokens of a user that still work, newest first, without their secrets. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> of(Viewer owner) {
        List<Object[]> found = em.createNativeQuery(
                        """
                        SELECT id, name, scopes, created_at, expires_at, last_used_at FROM api_tokens
                        WHERE user_id = :user AND revoked_at IS NULL ORDER BY id DESC""")
                .setParameter("user", owner.id())
                .getResultList();
        return found.stream().map(Tokens::described).toList();
    }

    /** Ends a token at once; an administrator may end anybody's. Answers whether there was one. */
    public boolean revoke(String id, Viewer by) {
        var key = Id.parse(id);
        return key != null
                && em.createNativeQuery("UPDATE api_tokens SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL"
                                        + (by.role().managesUsers() ? "" : " AND user_id = " + by.id()))
                                .setParameter("now", clock.instant())
                                .setParameter("id", key)
                                .executeUpdate()
                        == 1;
    }

    private static Map<String, Object> described(Object[] row) {
        var token = new LinkedHashMap<String, Object>();
        token.put("id", Id.text(((Number) row[0]).longValue()));
        token.put("name", row[1]);
        token.put("scopes", String.valueOf(row[2]).split(" "));
        token.put("createdAt", Moments.of(row[3]));
        token.put("expiresAt", Moments.of(row[4]));
        token.put("lastUsedAt", Moments.of(row[5]));
        return token;
    }
}
