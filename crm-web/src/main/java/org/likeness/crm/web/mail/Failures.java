package org.likeness.crm.web.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.likeness.crm.web.mail.NotSent.Why;

/** Finds out from what Jakarta Mail throws what stood in the way. */
final class Failures {
    private static final int LONGEST = 300;
    /** A reply of a mail server begins with three digits; 4 means later, 5 means never. */
    private static final Pattern REPLY = Pattern.compile("(?s)(?:.*?\\D)?([45])\\d\\d[ -].*");

    private Failures() {}

    static NotSent of(MessagingException thrown, MailServer server) {
        return new NotSent(why(thrown), detail(thrown, server));
    }

    private static Why why(MessagingException thrown) {
        if (thrown instanceof AuthenticationFailedException) {
            return Why.SIGN_IN;
        }
        if (thrown instanceof AddressException) {
            return Why.ADDRESS;
        }
        for (Throwable cause = thrown; cause != null; cause = next(cause)) {
            if (cause instanceof SocketTimeoutException) {
                return Why.TIMED_OUT;
            }
            if (cause instanceof SSLException) {
                return Why.INSECURE;
            }
            if (cause instanceof UnknownHostException
                    || cause instanceof ConnectException
                    || cause instanceof NoRouteToHostException) {
                return Why.UNREACHABLE;
            }
        }
        var said = String.valueOf(thrown.getMessage());
        if (said.contains("STARTTLS")) {
            return Why.INSECURE;
        }
        if (said.startsWith("Could not connect") || said.startsWith("Couldn't connect") || said.contains("[EOF]")) {
            return Why.UNREACHABLE;
        }
        return replied(thrown);
    }

    private static Why replied(MessagingException thrown) {
        for (Throwable cause = thrown; cause != null; cause = next(cause)) {
            var reply = REPLY.matcher(String.valueOf(cause.getMessage()));
            if (reply.matches()) {
                return reply.group(1).equals("4") ? Why.BUSY : Why.REFUSED;
            }
        }
        return thrown instanceof SendFailedException ? Why.REFUSED : Why.OTHER;
    }

    private static Throwable next(Throwable thrown) {
        var within = thrown instanceof MessagingException mail ? mail.getNextException() : thrown.getCause();
        return within == thrown ? null : within;
    }

    /** The innermost sentence, which is the server's own; the password is taken out in case it was echoed. */
    private static String detail(MessagingException thrown, MailServer server) {
        Throwable innermost = thrown;
        while (next(innermost) != null) {
            innermost = next(innermost);
        }
        var said =
                String.valueOf(innermost.getMessage()).replaceAll("\\s+", " ").strip();
        if (server.password() != null && !server.password().isEmpty()) {
            said = said.replace(server.password(), "…");
        }
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST - 1) + "…";
    }
}
