package org.likeness.crm.web.api;

import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.web.record.InTransaction;

/** Answers given under an Idempotency-Key, kept for a week. */
@ApplicationScoped
@InTransaction
public class RepeatedAnswers {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int MOST_FORGOTTEN = 1000;
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)}$");

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    private final Set<String> answering = ConcurrentHashMap.newKeySet();
    private final Map<Long, Instant> forgetsAt = new ConcurrentHashMap<>();

    /** One answer, with the fingerprint of the request it answered. */
    record Answer(String request, int status, String location, String body) {

        Response again() {
            var response = Response.status(status);
            if (location != null) {
                response.header(HttpHeaders.LOCATION, location);
            }
            if (body != null) {
                response.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
                var version = VERSION.matcher(body);
                if (version.find()) {
                    response.tag(version.group(1));
                }
            }
            return response.build();
        }

        /** The body alone, word for word. */
        Json json() {
            return new Json(new RawValue(body));
        }
    }

    @SuppressWarnings("unchecked")
    Optional<Answer> find(long user, String key) {
        List<Object[]> found = em.createNativeQuery(
                        "SELECT request, status, location, body FROM idempotent_answers WHERE user_id = :user AND request_key = :key")
                .setParameter("user", user)
                .setParameter("key", key)
                .getResultList();
        return found.stream()
                .map(row -> new Answer((String) row[0], ((Number) row[1]).intValue(), (String) row[2], (String) row[3]))
                .findFirst();
    }

    void keep(long user, String key, String fingerprint, Response answer, boolean withBody) {
        var body = withBody && answer.getEntity() instanceof Json json ? json.text() : null;
        keep(
                user,
                key,
                new Answer(fingerprint, answer.getStatus(), answer.getHeaderString(HttpHeaders.LOCATION), body));
    }

    void keep(long user, String key, String fingerprint, Json answer) {
        keep(user, key, new Answer(fingerprint, Response.Status.OK.getStatusCode(), null, answer.text()));
    }

    private void keep(long user, String key, Answer answer) {
        var now = clock.instant();
        forgetOld(user, now);
        em.createNativeQuery(
                        """
                        INSERT INTO idempotent_answers (id, user_id, request_key, request, status, location, body, created_at)
                        VALUES (:id, :user, :key, :request, :status, :location, :body, :at)""")
                .setParameter("id", Id.next())
                .setParameter("user", user)
                .setParameter("key", key)
                .setParameter("request", answer.request())
                .setParameter("status", answer.status())
                .setParameter("location", answer.location())
                .setParameter("body", answer.body())
                .setParameter("at", now)
                .executeUpdate();
    }

    /**
     * Now and then, since it reads all of a user's answers; looks before it deletes, since a range that is deleted keeps out whoever keeps an
     * answer of the same user at the same time.
     */
    private void forgetOld(long user, Instant now) {
        if (forgetsAt.getOrDefault(user, Instant.MIN).isAfter(now)) {
            return;
        }
        var old = em.createNativeQuery(
                        "SELECT id FROM idempotent_answers WHERE user_id = :user AND created_at < :before")
                .setParameter("user", user)
                .setParameter("before", now.minus(KEPT))
                .setMaxResults(MOST_FORGOTTEN)
                .getResultList();
        if (!old.isEmpty()) {
            em.createNativeQuery("DELETE FROM idempotent_answers WHERE id IN (:old)")
                    .setParameter("old", old)
                    .executeUpdate();
        }
        if (old.size() < MOST_FORGOTTEN) {
            forgetsAt.put(user, now.plus(PAUSE));
        }
    }

    /** Whether nobody else answers a request of this user under this key at present; then nobody else does until {@link #end}. */
    boolean begin(long user, String key) {
        return answering.add(user + " " + key);
    }

    void end(long user, String key) {
        answering.remove(user + " " + key);
    }
}
