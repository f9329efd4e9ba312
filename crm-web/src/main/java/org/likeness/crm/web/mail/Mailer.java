package org.likeness.crm.web.mail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.likeness.crm.web.mail.NotSent.Why;

/** Sends letters through the house's mail server. */
@ApplicationScoped
public class Mailer {
    private static final Logger LOG = Logger.getLogger(Mailer.class.getName());

    @Inject
    @ConfigProperty(name = "likeness.smtp.url")
    Optional<String> url;

    @Inject
    @ConfigProperty(name = "likeness.mail.from")
    Optional<String> sender;

    @Inject
    @ConfigProperty(name = "likeness.public.url")
    Optional<String> publicUrl;

    @Inject
    Clock clock;

    private MailServer server;
    private InternetAddress from;

    /** How mail is set up, as pages tell it: nothing of it is secret. */
    public record SetUp(boolean ready, String server, String from, String publicUrl, boolean unreadable) {}

    @PostConstruct
    void begin() {
        try {
            server = url.map(MailServer::read).orElse(null);
            from = sender.isPresent() ? address(sender.get()) : null;
        } catch (IllegalArgumentException | AddressException e) {
            server = null;
            LOG.log(Level.WARNING, "LIKENESS_SMTP_URL or LIKENESS_MAIL_FROM cannot be read, so no mail is sent");
        }
    }

    public SetUp setUp() {
        var ready = server != null && from != null;
        return new SetUp(
                ready,
                server == null ? null : server.shown(),
                from == null ? null : from.toUnicodeString(),
                publicAddress(),
                !ready && url.isPresent() && sender.isPresent());
    }

    /** Where people find Likeness, without a slash at the end. */
    public String publicAddress() {
        return publicUrl.orElse("http://127.0.0.1:8080").replaceFirst("/+$", "");
    }

    /** The right side of Message-IDs. */
    public String domain() {
        var text = from == null ? "" : from.getAddress();
        return text.substring(text.indexOf('@') + 1);
    }

    /** Whether a text is the address of one mailbox and nothing else. */
    public static boolean isAddress(String text) {
        try {
            return text != null
                    && text.length() <= 254
                    && text.matches("[^\\s<>,;:\"()\\\\]+@[^\\s<>,;:\"()\\\\@]+")
                    && address(text).getAddress().equals(text);
        } catch (AddressException e) {
            return false;
        }
    }

    /**
     * Sends a letter, which takes as long as the mail server does.
     *
     * @throws NotSent if the server did not take it
     */
    public void send(Letter letter) throws NotSent {
        if (!setUp().ready()) {
            throw new NotSent(Why.NOT_SET_UP, "");
        }
        try {
            var session = Session.getInstance(server.properties());
            var message = new Composed(session, letter, from, clock.instant()).message();
            var transport = session.getTransport(server.protocol());
            try {
                transport.connect(server.host(), server.port(), server.user(), server.password());
                transport.sendMessage(message, message.getAllRecipients());
            } finally {
                close(transport);
            }
        } catch (MessagingException e) {
            throw Failures.of(e, server);
        }
    }

    /** What was taken was taken, however the parting goes. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(Level.FINE, "The mail server did not say goodbye", e);
        }
    }

    private static InternetAddress address(String text) throws AddressException {
        var address = new InternetAddress(text, true);
        address.validate();
        return address;
    }
}
