package org.likeness.crm.user;

/**
 * Who asks: a user, with what the user may see.
 *
 * @param id the user's id
 * @param login how the user signs in
 * @param name what to call the user
 * @param role what the user may do
 * @param sight what the user may see
 * @param team the user's team, {@code null} without one
 * @param language {@code en} or {@code zh}, {@code null} if the user chose none
 * @param theme {@code light} or {@code dark}, {@code null} if the user chose none
 * @param tourStop where the user is on the guided tour, as {@link User#tourStop} says it
 */
public record Viewer(
        long id,
        String login,
        String name,
        Role role,
        Sight sight,
        Long team,
        String language,
        String theme,
        Integer tourStop) {

    /** The same person with another sight. */
    public Viewer seeing(Sight other) {
        return new Viewer(id, login, name, role, other, team, language, theme, tourStop);
    }

    /** Somebody in no team who chose nothing. */
    public Viewer(long id, String login, String name, Role role, Sight sight) {
        this(id, login, name, role, sight, null, null, null, null);
    }
}
