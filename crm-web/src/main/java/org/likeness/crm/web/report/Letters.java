package org.likeness.crm.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.mail.Mailer;
import org.likeness.crm.web.mail.NotSent;
import org.likeness.crm.web.report.Subscription.Recipient;
import org.likeness.crm.web.security.Viewers;

/** Writes what is to be sent with the rights that the recipient has by now, and hands it to the mail server. */
@ApplicationScoped
public class Letters {
    private static final Logger LOG = Logger.getLogger(Letters.class.getName());

    @Inject
    Subscriptions subscriptions;

    @Inject
    Recipients recipients;

    @Inject
    Viewers viewers;

    @Inject
    Composing composing;

    @Inject
    Mailer mailer;

    /** Tries to send what waits; never throws. */
    @ActivateRequestContext
    Attempt send(Delivery delivery) {
        try {
            var subscription = subscriptions.byKey(delivery.subscription());
            var recipient = recipients.find(delivery.recipient());
            if (subscription.isEmpty() || recipient.isEmpty()) {
                return Attempt.hindered("GONE");
            }
            if (recipient.get().unsubscribedAt() != null) {
                return Attempt.hindered("UNSUBSCRIBED");
            }
            if (recipient.get().address() == null) {
                return Attempt.hindered("NO_ADDRESS");
            }
            var eyes = eyes(subscription.get(), recipient.get());
            return eyes.isEmpty()
                    ? Attempt.hindered("NOT_ALLOWED")
                    : send(delivery, subscription.get(), recipient.get(), eyes.get());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A report could not be written", e);
            return new Attempt("BROKEN", true, "", null, null, null);
        }
    }

    /** A user sees what a user sees; an address outside what the administrator sees who sends it there, as long as that is one. */
    private Optional<Viewer> eyes(Subscription subscription, Recipient recipient) {
        return recipient.user() != null
                ? viewers.byId(recipient.user())
                : viewers.byId(subscription.owner()).filter(v -> v.role().managesUsers());
    }

    private Attempt send(Delivery delivery, Subscription subscription, Recipient recipient, Viewer eyes) {
        var written = composing.write(delivery, subscription, recipient, eyes);
        var letter = written.letter();
        try {
            mailer.send(letter);
            return new Attempt(Attempt.OK, false, "", letter.to(), letter.subject(), written.figures());
        } catch (NotSent e) {
            return new Attempt(e.why().name(), e.why().passing(), e.getMessage(), letter.to(), letter.subject(), null);
        }
    }
}
