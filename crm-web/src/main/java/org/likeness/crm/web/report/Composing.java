package org.likeness.crm.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.mail.Letter;
import org.likeness.crm.web.mail.Mailer;
import org.likeness.crm.web.report.Subscription.Recipient;
import org.likeness.crm.web.ui.Frame;
import org.likeness.crm.web.ui.HouseZone;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Templates;
import org.likeness.crm.web.ui.Visitor;

/** Writes a report as a letter: text, HTML, the rows as a table to be opened elsewhere, and the way out. */
@ApplicationScoped
class Composing {
    @Inject
    @Any
    Instance<Reporting> reports;

    @Inject
    PlanWords words;

    @Inject
    UnsubscribeLinks links;

    @Inject
    Outbox outbox;

    @Inject
    Mailer mailer;

    @Inject
    Clock clock;

    @Inject
    ServletContext context;

    /** A letter, and the numbers it tells, to be compared with next time. */
    record Written(Letter letter, String figures) {}

    Written write(Delivery delivery, Subscription subscription, Recipient recipient, Viewer eyes) {
        var plan = subscription.plan();
        var reader =
                new Visitor(recipient.name(), "", plan.language(), null, HouseZone.get(), false, false, "", "", null);
        var say = Say.to(reader, clock);
        var digest = report(plan.report()).of(new Reporting.Asked(plan.query(say.today()), eyes, say));
        var unsubscribe = mailer.publicAddress() + "/unsubscribe/" + links.token(recipient.id());
        var mail = view(subscription, recipient, digest, unsubscribe, say);
        var html = Templates.render(mail, Frame.of(reader, "/"), say);
        var letter = new Letter(
                Id.text(delivery.id()) + ".report@" + mailer.domain(),
                recipient.address(),
                say.text("digest.subject", mail.title(), say.date(say.today())),
                MailText.of(mail, say),
                new String(html.toByteArray(), StandardCharsets.UTF_8),
                headers(unsubscribe),
                new Letter.File(
                        plan.report().path().substring(1) + "-" + say.today() + ".csv",
                        "text/csv; charset=UTF-8",
                        digest.csv().text().getBytes(StandardCharsets.UTF_8)));
        return new Written(letter, Told.of(plan, digest).json());
    }

    private Reporting report(ReportKind kind) {
        return reports.stream().filter(r -> r.kind() == kind).findFirst().orElseThrow();
    }

    private MailView view(Subscription subscription, Recipient recipient, Digest digest, String unsubscribe, Say say) {
        var plan = subscription.plan();
        var last = outbox.lastSent(recipient.id())
                .filter(d -> Told.read(d.figures()).answers(plan));
        var before = last.map(d -> Told.read(d.figures()).figures()).orElse(Map.of());
        return new MailView(
                words.title(plan, say),
                words.filters(plan, say),
                digest,
                digest.figures().stream()
                        .map(f -> new MailView.Row(
                                f.label(), f.words(say), f.range(say), f.basis(), f.since(before.get(f.key()), say)))
                        .toList(),
                last.map(Delivery::sentAt).orElse(null),
                mailer.publicAddress() + digest.href(),
                unsubscribe,
                say.text("digest.why", PlanWords.rhythm(plan, say)),
                sheet());
    }

    /** RFC 8058: one click in the reader's own program is enough. */
    private static Map<String, String> headers(String unsubscribe) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("List-Unsubscribe", "<" + unsubscribe + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        headers.put("Auto-Submitted", "auto-generated");
        return headers;
    }

    private String sheet() {
        try (var file = context.getResourceAsStream("/assets/mail.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
