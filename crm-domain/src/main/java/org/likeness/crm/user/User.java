package org.likeness.crm.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;

/**
 * Someone who works here. Made by an administrator, signs in with a login and a password of which only an Argon2id hash is
 * kept, and is set inactive rather than deleted when they leave, since records keep their name.
 */
@Entity
@Table(name = "users")
public class User extends StoredRecord {
    public static final Fields<User> FIELDS = withDates(StoredRecord.<User>commonFields()
            .add(Fields.<User>text("login", "login", u -> u.login, (u, v) -> u.login = checkedLogin(v))
                    .asRequired())
            .add(Fields.<User>text("name", "name", u -> u.name, (u, v) -> u.name = v)
                    .asRequired())
            .add(Fields.text("email", "email", u -> u.email, (u, v) -> u.email = v))
            .add(Fields.<User, Role>choice("role", "role", Role.class, u -> u.role, (u, v) -> u.role = v)
                    .asRequired())
            .add(Fields.reference("team", "team_id", RecordKind.TEAMS, u -> u.team, (u, v) -> u.team = v))
            .add(Fields.<User>text("language", "language", u -> u.language, (u, v) -> u.language = v)
                    .among(List.of("en", "zh")))
            .add(Fields.<User>text("theme", "theme", u -> u.theme, (u, v) -> u.theme = v)
                    .among(List.of("light", "dark")))
            .add(Fields.yesNo("active", "active", u -> u.active, (u, v) -> u.active = v == null || v)));

    private String login;
    private String name;
    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role = Role.REP;

    @Column(name = "team_id")
    private Long team;

    private String language;
    private String theme;
    private boolean active = true;

    @Column(name = "tour_stop")
    private Integer tourStop;

    /** For Hibernate. */
    protected User() {}

    public User(Instant now) {
        super(now);
    }

    public User(String login, String name, Role role, Instant now) {
        super(now);
        this.login = login;
        this.name = name;
        this.role = role;
    }

    /** HTTP Basic ends the login at a colon: such a user could never fetch a token. */
    private static String checkedLogin(String login) {
        if (login != null && login.indexOf(':') >= 0) {
            throw new InvalidInput("login", "must not hold a colon");
        }
        return login;
    }

    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public Long team() {
        return team;
    }

    public String language() {
        return language;
    }

    public String theme() {
        return theme;
    }

    public boolean active() {
        return active;
    }

    /** Puts the user into a team. */
    public void joins(Long team) {
        this.team = team;
    }

    /** Reads the pages in this language ({@code en} or {@code zh}) and theme ({@code light}, {@code dark}) from now on. */
    public void prefers(String language, String theme) {
        this.language = language;
        this.theme = theme;
    }

    /** Where the person is on the guided tour; null when it was never begun, 0 when it is over, negative while it waits. */
    public Integer tourStop() {
        return tourStop;
    }

    public void stopsAt(int stop) {
        tourStop = stop;
    }

    /** Replaces the password; only its Argon2id hash is kept. */
    public void changePassword(String password) {
        passwordHash = Passwords.hash(password);
    }

    /** Whether this is the user's password; costs the same time when the user has none. */
    public boolean hasPassword(String password) {
        return Passwords.matches(password, passwordHash) && active;
    }
}
