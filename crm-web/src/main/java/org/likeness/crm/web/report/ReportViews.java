package org.likeness.crm.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.mail.Mailer;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.report.Subscription.Recipient;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Paging;
import org.likeness.crm.web.ui.Say;

/** Draws the pages of reports. */
@RequestScoped
class ReportViews {
    private static final int ROWS = 50;
    private static final int NAMED = 2;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Recipients recipients;

    @Inject
    Outbox outbox;

    @Inject
    PlanWords words;

    @Inject
    Choices choices;

    @Inject
    Mailer mailer;

    ReportListView list(Viewer viewer, Say say, Long before) {
        var found = subscriptions.newest(viewer, ROWS + 1, before);
        var owners = Choices.wordsOf(choices.people());
        var rows = found.stream()
                .limit(ROWS)
                .map(s -> new ReportListView.Row(
                        Id.text(s.id()),
                        words.title(s.plan(), say),
                        words.filters(s.plan(), say),
                        PlanWords.rhythm(s.plan(), say),
                        to(s.wanting(), say),
                        s.nextAt(),
                        outbox.newest(s.id(), 1, null).stream()
                                .findFirst()
                                .map(d -> d.status().name())
                                .orElse(null),
                        owners.getOrDefault(Id.text(s.owner()), "")))
                .toList();
        return new ReportListView(
                mailer.setUp(),
                viewer.role().managesUsers(),
                recipients.address(viewer.id()),
                rows,
                paging(
                        "/reports",
                        before,
                        rows.size(),
                        found.size(),
                        rows.isEmpty() ? null : rows.get(rows.size() - 1).id()));
    }

    private static String to(List<Recipient> all, Say say) {
        var named = String.join(
                say.text("list.comma"),
                all.stream().limit(NAMED).map(Recipient::name).toList());
        return all.size() <= NAMED ? named : say.text("report.to.more", named, all.size() - NAMED);
    }

    ReportView one(Subscription one, Say say, Long before) {
        var id = Id.text(one.id());
        var found = outbox.newest(one.id(), ROWS + 1, before);
        var sent = found.stream()
                .limit(ROWS)
                .map(d -> new ReportView.Sent(
                        Id.text(d.id()),
                        d.address() == null ? name(one, d.recipient()) : d.address(),
                        d.status().name(),
                        d.outcome() == null ? "" : d.outcome(),
                        d.detail() == null ? "" : d.detail(),
                        d.attempts(),
                        d.createdAt(),
                        d.sentAt(),
                        d.dueAt()))
                .toList();
        return new ReportView(
                mailer.setUp(),
                id,
                words.title(one.plan(), say),
                words.filters(one.plan(), say),
                PlanWords.rhythm(one.plan(), say),
                one.plan().language(),
                new Address(one.plan().report().path(), one.plan().query(say.today())).href(),
                one.active(),
                one.nextAt(),
                one.recipients().stream()
                        .map(r -> new ReportView.To(r.name(), r.address(), r.unsubscribedAt()))
                        .toList(),
                sent,
                paging(
                        "/reports/" + id,
                        before,
                        sent.size(),
                        found.size(),
                        sent.isEmpty() ? null : sent.get(sent.size() - 1).id()));
    }

    private static String name(Subscription one, long recipient) {
        return one.recipients().stream()
                .filter(r -> r.id() == recipient)
                .map(Recipient::name)
                .findFirst()
                .orElse("");
    }

    private static Paging paging(String path, Long before, int shown, int found, String last) {
        return new Paging(
                shown == 0 ? 0 : 1,
                shown,
                null,
                before == null ? null : path,
                found > shown ? path + "?before=" + last : null);
    }
}
