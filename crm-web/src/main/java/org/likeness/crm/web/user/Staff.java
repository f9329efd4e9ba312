package org.likeness.crm.web.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.User;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.Desk;
import org.likeness.crm.web.record.InTransaction;

/** What administrators do with users and teams on the pages, and what users do with themselves. */
@ApplicationScoped
@InTransaction
public class Staff {
    private static final String PASSWORD = "password";

    @PersistenceContext
    EntityManager em;

    @Inject
    Desk desk;

    @Inject
    KeepingUsers keeping;

    /** Makes a user who signs in with the password among the fields. */
    void make(Map<String, Object> sent, Viewer by) {
        var password = sent.remove(PASSWORD);
        if (password == null) {
            throw new InvalidInput(PASSWORD, "is required");
        }
        var id = desk.make(RecordKind.USERS, sent, by);
        keeping.givePassword(em.find(User.class, Id.parse(id)), checked(PASSWORD, password));
    }

    /** Changes a user; a password among the fields replaces the old one and ends all sessions. */
    void change(String id, String version, Map<String, Object> sent, Viewer by) {
        var password = sent.remove(PASSWORD);
        desk.change(RecordKind.USERS, id, version, sent, by);
        if (password != null) {
            keeping.givePassword(em.find(User.class, Id.parse(id)), checked(PASSWORD, password));
        }
        keeping.refuseToLoseTheLastAdministrator();
    }

    /** Replaces one's own password; all sessions end. */
    void changeOwnPassword(String old, String fresh, Viewer by) {
        var user = em.find(User.class, by.id());
        if (!user.hasPassword(old == null ? "" : old)) {
            throw new InvalidInput(PASSWORD, "is not the present one");
        }
        keeping.givePassword(user, checked("newPassword", fresh));
    }

    /** Reads the pages in another language or theme; {@code null} leaves one as it is, an empty theme follows the system. */
    void prefer(String language, String theme, Viewer by) {
        var user = em.find(User.class, by.id());
        var known = "light".equals(theme) || "dark".equals(theme) ? theme : null;
        user.prefers(
                language == null ? user.language() : language.startsWith("zh") ? "zh" : "en",
                theme == null ? user.theme() : known);
    }

    @SuppressWarnings("unchecked")
    UserListView all() {
        List<Object[]> users = em.createNativeQuery(
                        """
                        SELECT u.id, u.name, u.login, u.role, COALESCE(t.name, ''), u.active,
                          (SELECT MAX(s.last_seen_at) FROM sign_ins s WHERE s.user_id = u.id)
                        FROM users u LEFT JOIN teams t ON t.id = u.team_id ORDER BY u.active DESC, u.name, u.id""")
                .getResultList();
        List<Object[]> teams = em.createNativeQuery(
                        """
                        SELECT t.id, t.name, COALESCE(p.name, ''), (SELECT COUNT(*) FROM users u WHERE u.team_id = t.id)
                        FROM teams t LEFT JOIN teams p ON p.id = t.parent_id ORDER BY t.name, t.id""")
                .getResultList();
        return new UserListView(
                users.stream()
                        .map(r -> new UserListView.Row(
                                id(r),
                                (String) r[1],
                                (String) r[2],
                                (String) r[3],
                                (String) r[4],
                                truth(r[5]),
                                r[6] == null ? null : Moments.of(r[6])))
                        .toList(),
                teams.stream()
                        .map(r -> new UserListView.TeamRow(
                                id(r), (String) r[1], (String) r[2], ((Number) r[3]).longValue()))
                        .toList());
    }

    private static String checked(String field, Object password) {
        var text = password == null ? "" : password.toString();
        if (text.length() < 8 || text.length() > 200) {
            throw new InvalidInput(field, "must be a text of 8 to 200 characters");
        }
        return text;
    }

    private static boolean truth(Object column) {
        return column instanceof Boolean b ? b : ((Number) column).intValue() != 0;
    }

    private static String id(Object[] row) {
        return Id.text(((Number) row[0]).longValue());
    }
}
