package org.likeness.crm.launch;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A mail server in this JVM that the running Likeness sends through, on a free port of this computer. */
public final class Postbox {
    private static final String USER = "likeness";
    private static final String PASSWORD = "s3cret+/ü";

    private static GreenMail server;

    private Postbox() {}

    /** What LIKENESS_SMTP_URL is set to. */
    static synchronized String url() {
        if (server == null) {
            server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
            server.setUser("likeness@example.com", USER, PASSWORD);
        }
        return "smtp://" + USER + ":s3cret+%2F%C3%BC@127.0.0.1:"
                + server.getSmtp().getPort();
    }

    /** The letters to an address, oldest first, once there are so many; fails after half a minute. */
    public static List<MimeMessage> letters(String to, int atLeast) throws MessagingException {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            var found = to(to);
            if (found.size() >= atLeast) {
                return found;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(found.size() + " letters to " + to + ", not " + atLeast);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** The letters to an address by now. */
    public static List<MimeMessage> to(String address) throws MessagingException {
        return Arrays.stream(server.getReceivedMessages())
                .filter(m -> GreenMailUtil.getAddressList(all(m)).contains(address))
                .toList();
    }

    private static jakarta.mail.Address[] all(MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
