package org.likeness.crm.web.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Whom to ask for and how to reach them.
 *
 * @param name of the person; empty where nobody is known
 * @param href the person's page, or null
 * @param phone may be empty
 * @param email may be empty
 */
public record ContactCard(String name, String href, String phone, String email) {
    public static final ContactCard NONE = new ContactCard("", null, "", "");

    /** What is dialled after somebody answered. */
    private static final Pattern EXTENSION =
            Pattern.compile("^(.*\\d.*?)(?:ext\\.?|x|转|轉|分机|#)\\s*(\\d+)\\D*$", Pattern.CASE_INSENSITIVE);

    /** The same with nothing where nothing is known. */
    public static ContactCard of(String name, String href, String phone, String email) {
        return new ContactCard(or(name), href, or(phone), or(email));
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }

    public boolean known() {
        return !name.isEmpty() || !phone.isEmpty() || !email.isEmpty();
    }

    /** What dials the number, or null. */
    public String tel() {
        return tel(phone);
    }

    /** What writes to the address, or null. */
    public String mailto() {
        return mailto(email);
    }

    /** What dials a phone number, by RFC 3966; {@code null} where it has no digit. */
    public static String tel(String phone) {
        if (phone == null) {
            return null;
        }
        var extended = EXTENSION.matcher(phone);
        var number = digits(extended.matches() ? extended.group(1) : phone);
        if (number.isEmpty()) {
            return null;
        }
        return "tel:" + number + (extended.matches() ? ";ext=" + digits(extended.group(2)) : "");
    }

    private static String digits(String text) {
        var abroad = text.strip().startsWith("+") || text.strip().startsWith("＋");
        var digits = new StringBuilder(abroad ? "+" : "");
        // the zero of +49 (0)231 is dialled inland only
        (abroad ? text.replaceAll("\\(0\\)", "") : text)
                .codePoints()
                .filter(Character::isDigit)
                .forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.length() == (abroad ? 1 : 0) ? "" : digits.toString();
    }

    /** What writes to an e-mail address; {@code null} where it is none. */
    public static String mailto(String email) {
        return email == null || !email.matches("[^\\s@]+@[^\\s@]+")
                ? null
                : "mailto:"
                        + URLEncoder.encode(email, StandardCharsets.UTF_8)
                                .replace("%40", "@")
                                .replace("+", "%20");
    }
}
