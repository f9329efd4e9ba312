package org.likeness.crm.record;

import java.util.regex.Pattern;
import org.likeness.crm.record.FieldInput.Unfit;

/** What a phone number, an e-mail address and a domain must look like at the least; whether they lead anywhere nobody can tell. */
final class Reachable {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)*");
    private static final String LABEL = "[\\p{L}\\p{M}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}_-]*[\\p{L}\\p{M}\\p{N}_])?";

    /** A host, alone or within an address as it stands in a browser. */
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:https?://)?" + LABEL + "(?:\\." + LABEL + ")*\\.?(?::\\d{1,5})?(?:[/?#]\\S*)?",
            Pattern.CASE_INSENSITIVE);

    private Reachable() {}

    /** @throws Unfit if nobody can be reached by that */
    static String checked(String field, String text) throws Unfit {
        switch (field) {
            case "phone" -> refuseUnless(text.codePoints().anyMatch(Character::isDigit), "must have a digit");
            case "email" -> refuseUnless(EMAIL.matcher(text).matches(), "must be an e-mail address");
            case "domain" ->
                refuseUnless(DOMAIN.matcher(text).matches(), "must be an Internet domain, such as example.com");
            default -> {
                // any other text may say what it likes
            }
        }
        return text;
    }

    private static void refuseUnless(boolean fit, String message) throws Unfit {
        if (!fit) {
            throw new Unfit(message);
        }
    }
}
