package org.likeness.crm.web.webhook;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.likeness.crm.kernel.Moments;

/** Webhooks and deliveries out of the rows of native queries. */
final class Rows {
    static final String WEBHOOK = "id, version, name, url, events, secret, active, failures, off_at, created_at";
    static final String DELIVERY =
            "id, webhook_id, event, body, status, attempts, due_at, created_at, sent_at, outcome,"
                    + " http_status, duration_ms, answer";

    private Rows() {}

    @SuppressWarnings("unchecked")
    static List<Webhook> webhooks(EntityManager em, String where, int most) {
        List<Object[]> rows = em.createNativeQuery("SELECT " + WEBHOOK + " FROM webhooks " + where)
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(Rows::webhook).toList();
    }

    static Webhook webhook(Object[] row) {
        return new Webhook(
                whole(row[0]),
                whole(row[1]),
                (String) row[2],
                (String) row[3],
                new LinkedHashSet<>(Arrays.asList(row[4].toString().split(" "))),
                (String) row[5],
                row[6] instanceof Boolean yes ? yes : whole(row[6]) == 1,
                (int) whole(row[7]),
                Moments.of(row[8]),
                Moments.of(row[9]));
    }

    static Delivery delivery(Object[] row) {
        return new Delivery(
                whole(row[0]),
                whole(row[1]),
                (String) row[2],
                (String) row[3],
                Delivery.Status.valueOf((String) row[4]),
                (int) whole(row[5]),
                Moments.of(row[6]),
                Moments.of(row[7]),
                Moments.of(row[8]),
                (String) row[9],
                row[10] == null ? null : (Integer) (int) whole(row[10]),
                row[11] == null ? null : (Long) whole(row[11]),
                (String) row[12]);
    }

    static long whole(Object value) {
        return ((Number) value).longValue();
    }
}
