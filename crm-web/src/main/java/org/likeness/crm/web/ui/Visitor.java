package org.likeness.crm.web.ui;

import java.time.ZoneId;

/**
 * Who looks at the page.
 *
 * @param name what the person is called; empty when nobody is signed in
 * @param detail team or role, one short line
 * @param language {@code en} or {@code zh}
 * @param theme {@code light}, {@code dark}, or null to follow the system
 * @param zone the zone in which times are told
 * @param manager may see the team's numbers
 * @param admin may change users, pipelines and fields
 * @param organisation whose book of business this is; may be empty
 * @param csrf the token every form sends back as {@code _csrf}
 * @param tour the number of the tour's stop that the person is at; null when it was never begun, 0 when it is over, negative while it
 *     waits
 */
public record Visitor(
        String name,
        String detail,
        String language,
        String theme,
        ZoneId zone,
        boolean manager,
        boolean admin,
        String organisation,
        String csrf,
        Integer tour) {

    /** Nobody yet: the sign-in page and errors before it. */
    public static Visitor nobody(String language, String csrf) {
        return new Visitor("", "", language, null, ZoneId.systemDefault(), false, false, "", csrf, 0);
    }

    public boolean signedIn() {
        return !name.isEmpty();
    }
}
