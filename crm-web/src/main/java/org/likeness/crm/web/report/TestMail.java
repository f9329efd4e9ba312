package org.likeness.crm.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.mail.Letter;
import org.likeness.crm.web.mail.Mailer;
import org.likeness.crm.web.mail.NotSent;
import org.likeness.crm.web.ui.Escape;
import org.likeness.crm.web.ui.Say;

/** A letter to oneself that shows whether mail is set up right. */
@ApplicationScoped
class TestMail {
    @Inject
    Mailer mailer;

    @Inject
    Recipients recipients;

    /** Sends it, and says in one sentence how that went. */
    Told send(Viewer to, Say say) {
        var address = recipients.address(to.id());
        if (address == null) {
            return new Told(false, say.text("mail.no-address"));
        }
        try {
            var words = say.text("mail.test.words", mailer.publicAddress());
            mailer.send(new Letter(
                    Id.text(Id.next()) + ".test@" + mailer.domain(),
                    address,
                    say.text("mail.test.subject"),
                    words + "\r\n",
                    "<p>" + Escape.html(words) + "</p>",
                    Map.of("Auto-Submitted", "auto-generated"),
                    null));
            return new Told(true, say.text("mail.test.sent", address));
        } catch (NotSent e) {
            return new Told(false, sentence(e.why().name(), e.getMessage(), say));
        }
    }

    /** How it went. */
    record Told(boolean good, String words) {}

    /** What stood in the way, and the mail server's own words where it said some. */
    static String sentence(String why, String detail, Say say) {
        var words = say.word("mail.why", why);
        return detail == null || detail.isEmpty() ? words : say.text("mail.why.said", words, detail);
    }
}
