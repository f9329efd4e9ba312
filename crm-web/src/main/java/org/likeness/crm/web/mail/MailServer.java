package org.likeness.crm.web.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/**
 * The mail server as {@code LIKENESS_SMTP_URL} names it: {@code smtp://user:password@host:587} begins in the clear and must then be
 * encrypted (STARTTLS), {@code smtps://…} is encrypted from the start. Only this computer itself is spoken to in the clear.
 *
 * @param user {@code null} where nobody signs in
 */
record MailServer(boolean encrypted, String host, int port, String user, String password) {
    private static final int CONNECT_MILLIS = 10_000;
    private static final int ANSWER_MILLIS = 20_000;

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException if it is none; its message tells nothing of what was set, since a password may be in it
     */
    static MailServer read(String url) {
        try {
            var uri = new URI(url.strip());
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            var encrypted = scheme.equals("smtps");
            if (!encrypted && !scheme.equals("smtp") || uri.getHost() == null) {
                throw new IllegalArgumentException("no address of a mail server");
            }
            var port = uri.getPort() > 0 ? uri.getPort() : encrypted ? 465 : 587;
            var who = uri.getRawUserInfo();
            var colon = who == null ? -1 : who.indexOf(':');
            return new MailServer(
                    encrypted,
                    uri.getHost().replaceAll("[\\[\\]]", ""),
                    port,
                    who == null ? null : decoded(colon < 0 ? who : who.substring(0, colon)),
                    colon < 0 ? null : decoded(who.substring(colon + 1)));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no address of a mail server"); // the cause would hold the password
        }
    }

    /** A plus sign is one in a password; only percent signs stand for something else. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    boolean isThisComputer() {
        return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** What Jakarta Mail needs to know; the password is given to it apart. */
    Properties properties() {
        var protocol = protocol();
        var all = new Properties();
        all.put("mail.transport.protocol", protocol);
        var its = "mail." + protocol + ".";
        all.put(its + "host", host);
        all.put(its + "port", Integer.toString(port));
        all.put(its + "auth", Boolean.toString(user != null));
        all.put(its + "connectiontimeout", Integer.toString(CONNECT_MILLIS));
        all.put(its + "timeout", Integer.toString(ANSWER_MILLIS));
        all.put(its + "writetimeout", Integer.toString(ANSWER_MILLIS));
        all.put(its + "quitwait", "false");
        all.put(its + "ssl.checkserveridentity", Boolean.toString(!isThisComputer()));
        if (isThisComputer()) {
            all.put(its + "ssl.trust", host); // nobody is between
        }
        if (!encrypted) {
            all.put(its + "starttls.enable", "true");
            all.put(its + "starttls.required", Boolean.toString(!isThisComputer()));
        }
        return all;
    }

    String protocol() {
        return encrypted ? "smtps" : "smtp";
    }

    /** How it may be shown: without user and password. */
    String shown() {
        return protocol() + "://" + host + ":" + port;
    }

    @Override
    public String toString() {
        return shown();
    }
}
