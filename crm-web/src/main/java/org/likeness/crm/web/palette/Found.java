package org.likeness.crm.web.palette;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.palette.SearchView.Group;
import org.likeness.crm.web.palette.SearchView.Hit;
import org.likeness.crm.web.record.InTransaction;

/** Looks records up by what somebody types: names that begin so, then names that hold it; who has that number or address. */
@ApplicationScoped
@InTransaction
class Found {
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d ()/.-]{5,}");
    private static final String DIGITS = "REGEXP_REPLACE(%s, '[^0-9]', '')";

    @PersistenceContext
    EntityManager em;

    List<Group> of(String words, int most, Sight sight) {
        return List.of(
                group(
                        RecordKind.LEADS,
                        "COALESCE(t.name, t.contact_name, t.external_id)",
                        "COALESCE(t.contact_name, t.industry, '')",
                        words,
                        most,
                        sight),
                group(RecordKind.ACCOUNTS, "t.name", "COALESCE(t.city, t.industry, '')", words, most, sight),
                group(RecordKind.CONTACTS, "t.name", "COALESCE(t.title, t.phone, '')", words, most, sight),
                group(
                        RecordKind.DEALS,
                        "t.name",
                        "COALESCE((SELECT a.name FROM accounts a WHERE a.id = t.account_id), '')",
                        words,
                        most,
                        sight));
    }

    private Group group(RecordKind kind, String name, String context, String words, int most, Sight sight) {
        var hits = new LinkedHashMap<String, Hit>();
        var reachable = kind != RecordKind.DEALS;
        var phone = PHONE.matcher(words).matches();
        if (reachable && phone) {
            add(
                    hits,
                    kind,
                    name,
                    context,
                    DIGITS.formatted("t.phone") + " LIKE :q",
                    "%" + words.replaceAll("\\D", ""),
                    most,
                    sight);
        } else if (reachable && words.contains("@")) {
            add(hits, kind, name, context, "t.email LIKE :q", escaped(words) + "%", most, sight);
        }
        add(hits, kind, name, context, "t.name LIKE :q", escaped(words) + "%", most, sight);
        if (hits.size() < most) {
            var holds = kind == RecordKind.LEADS ? "(t.name LIKE :q OR t.contact_name LIKE :q)" : "t.name LIKE :q";
            add(hits, kind, name, context, holds, "%" + escaped(words) + "%", most, sight);
        }
        return new Group(kind.path(), hits.values().stream().limit(most).toList());
    }

    @SuppressWarnings("unchecked")
    private void add(
            LinkedHashMap<String, Hit> hits,
            RecordKind kind,
            String name,
            String context,
            String condition,
            String value,
            int most,
            Sight sight) {
        List<Object[]> rows = em.createNativeQuery("SELECT t.id, " + name + ", " + context + " FROM " + kind.table()
                        + " t WHERE " + condition + " AND "
                        + RecordTypes.of(kind).sightline().sql(sight, "t") + " LIMIT " + most)
                .setParameter("q", value)
                .getResultList();
        rows.forEach(r -> {
            var id = Id.text(((Number) r[0]).longValue());
            var href = "/" + kind.path() + "/" + id;
            hits.putIfAbsent(id, new Hit((String) r[1], r[2].equals(r[1]) ? "" : (String) r[2], href));
        });
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
