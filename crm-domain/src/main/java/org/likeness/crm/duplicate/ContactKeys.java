package org.likeness.crm.duplicate;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** E-mail addresses, phone numbers and web domains as they are compared; {@code null} where there is nothing to compare. */
final class ContactKeys {
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");
    private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*://");
    private static final int FEWEST_DIGITS = 7;
    private static final int TELLING_DIGITS = 9;

    /** Where everybody has an address: sharing one of these says nothing. */
    private static final Set<String> FREE_MAIL = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "hotmail.de",
            "hotmail.co.uk",
            "live.com",
            "msn.com",
            "yahoo.com",
            "yahoo.de",
            "yahoo.co.uk",
            "yahoo.cn",
            "icloud.com",
            "me.com",
            "aol.com",
            "gmx.de",
            "gmx.net",
            "gmx.com",
            "gmx.at",
            "gmx.ch",
            "web.de",
            "t-online.de",
            "freenet.de",
            "mail.com",
            "mail.ru",
            "yandex.ru",
            "proton.me",
            "protonmail.com",
            "qq.com",
            "vip.qq.com",
            "163.com",
            "126.com",
            "yeah.net",
            "sina.com",
            "sina.cn",
            "sohu.com",
            "foxmail.com",
            "139.com",
            "189.cn",
            "aliyun.com");

    private ContactKeys() {}

    static String email(String text) {
        var plain = narrow(text);
        var at = plain.indexOf('@');
        return at > 0 && at == plain.lastIndexOf('@') && at < plain.length() - 1 ? plain : null;
    }

    /** The last nine digits, which a number has with and without its country's code; shorter ones whole. */
    static String phone(String text) {
        var digits = NO_DIGIT.matcher(narrow(text)).replaceAll("");
        return digits.length() < FEWEST_DIGITS ? null : digits.substring(Math.max(0, digits.length() - TELLING_DIGITS));
    }

    /** The company's domain: its web address's, else its e-mail address's unless everybody may have one there. */
    static String domain(String web, String email) {
        var own = host(web);
        if (own != null) {
            return own;
        }
        var mail = email(email);
        var host = mail == null ? null : host(mail.substring(mail.indexOf('@') + 1));
        return host == null || FREE_MAIL.contains(host) ? null : host;
    }

    private static String host(String web) {
        var host = SCHEME.matcher(narrow(web)).replaceFirst("").split("[/?#:]", 2)[0];
        if (host.startsWith("www.")) {
            host = host.substring(4);
        }
        if (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        if (host.indexOf('.') < 1 || host.indexOf('@') >= 0) {
            return null;
        }
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    private static String narrow(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .strip();
    }
}
