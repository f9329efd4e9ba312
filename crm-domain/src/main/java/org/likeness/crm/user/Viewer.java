package org.likeness.crm.user;

/**
 * Who asks: a user, with what the user may see.
 *
 * @param id the user's id
 * @param login how the user signs in
 * @param name what to call the user
 * @param role what the user may do
 * @param sight what the user may see
 */
public record Viewer(long id, String login, String name, Role role, Sight sight) {}
