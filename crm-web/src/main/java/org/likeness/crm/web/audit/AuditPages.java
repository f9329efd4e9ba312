package org.likeness.crm.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.Reference;
import org.likeness.crm.record.References;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.audit.AuditView.Row;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.KeptValues;
import org.likeness.crm.web.record.KeptValues.Kept;
import org.likeness.crm.web.record.PageQuestion;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Link;

/** Who changed what, as a page. */
@Path("audit")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AuditPages {
    private static final int SHOWN = 50;
    private static final int LONG = 200;

    @Inject
    PageSupport pages;

    @Inject
    Changes changes;

    @Inject
    Choices choices;

    @Inject
    KeptValues values;

    @Inject
    References references;

    @GET
    public Response page(@Context UriInfo uri) {
        pages.mustManageUsers();
        var say = pages.say();
        var asked = new PageQuestion(uri.getQueryParameters(), say);
        var people = choices.people();
        var kinds = Arrays.stream(RecordKind.values())
                .map(k -> new Choice(k.name(), say.word("record-kind", k.name())))
                .toList();
        var user = asked.choice("user", people, null);
        var kind = asked.choice("kind", kinds, null);
        var from = asked.day("from");
        var to = asked.day("to", from);
        var wanted = new Changes.Wanted(
                Id.parse(user),
                kind == null ? null : RecordKind.valueOf(kind),
                null,
                from == null ? null : say.startOf(from),
                to == null ? null : say.startOf(to.plusDays(1)));
        var found = changes.newest(
                wanted, SHOWN + 1, Id.parse(uri.getQueryParameters().getFirst("before")));
        var shown = found.stream().limit(SHOWN).toList();
        return asked.page(new AuditView(
                asked.form().choosing("user", people).choosing("kind", kinds),
                rows(shown),
                found.size() > SHOWN
                        ? asked.address("/audit")
                                .with("before", Id.text(shown.get(SHOWN - 1).id()))
                                .href()
                        : null));
    }

    private List<Row> rows(List<Changed> found) {
        var names = new EnumMap<RecordKind, Map<Long, Reference>>(RecordKind.class);
        found.stream().map(Changed::kind).distinct().forEach(kind -> names.put(kind, names(kind, found)));
        values.readAhead(found.stream()
                .flatMap(c -> Stream.of(c.before(), c.after()).map(text -> new Kept(c.kind(), c.field(), text))));
        return found.stream()
                .map(change -> row(change, names.get(change.kind())))
                .toList();
    }

    private Map<Long, Reference> names(RecordKind kind, List<Changed> found) {
        var ids = found.stream()
                .filter(c -> c.kind() == kind)
                .map(Changed::record)
                .distinct()
                .toList();
        return new HashMap<>(references.named(kind, ids, Sight.everything()));
    }

    private Row row(Changed change, Map<Long, Reference> names) {
        var say = pages.say();
        var kind = change.kind();
        var known = names.get(change.record());
        var name = known == null || known.name() == null ? Id.text(change.record()) : known.name();
        return new Row(
                say.exact(change.at()),
                change.name() != null
                        ? change.name()
                        : say.text(change.importId() == null ? "audit.house" : "audit.import"),
                say.word("record-kind", kind.name()),
                new Link(
                        name,
                        known != null && KeptValues.PAGES.contains(kind)
                                ? "/" + kind.path() + "/" + Id.text(change.record())
                                : null),
                values.label(kind, change.field(), say),
                words(change, change.before()),
                words(change, change.after()));
    }

    private String words(Changed change, String kept) {
        if (kept == null) {
            return null;
        }
        var words =
                values.words(change.kind(), change.field(), kept, pages.say()).words();
        return words.length() > LONG ? words.substring(0, LONG) + "…" : words;
    }
}
