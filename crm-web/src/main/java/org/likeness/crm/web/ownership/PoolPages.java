package org.likeness.crm.web.ownership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.ownership.Leaving;
import org.likeness.crm.ownership.PoolRules;
import org.likeness.crm.web.record.Forms;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Tally;
import org.likeness.crm.web.ui.View;

/** Where it is said when idle leads go back to the pool, with what that would mean tonight. */
@Path("pool-rules")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PoolPages {
    private static final int SHOWN = 20;
    private static final int ALL = 1000;

    @Inject
    PageSupport pages;

    @Inject
    PoolBook book;

    @GET
    public View show() {
        mayRule();
        var rules = book.rules();
        return view(rules, rules, form(rules), SHOWN);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> typed) {
        mayRule();
        var sent = sent(typed);
        try {
            if (typed.containsKey("preview")) {
                var form = Form.of(flat(typed));
                var shown = "all".equals(typed.getFirst("preview")) ? ALL : SHOWN;
                return Response.ok(view(book.rules(), book.imagined(sent), form, shown))
                        .build();
            }
            var version = typed.getFirst("version");
            book.change(version == null ? "" : version, sent, pages.viewer());
            return pages.said("/pool-rules", pages.say().text("pool.said.saved"), null);
        } catch (Refusal refusal) {
            if (refusal.sort() == Refusal.Sort.FORBIDDEN) {
                throw refusal;
            }
            var rules = book.rules();
            return Response.status(422)
                    .entity(view(rules, rules, Forms.refused(typed, refusal, pages.say()), SHOWN))
                    .build();
        }
    }

    private PoolView view(PoolRules kept, PoolRules asked, Form form, int shown) {
        var past = book.tonight(asked);
        var sight = pages.viewer().sight();
        var seen = past.stream().filter(one -> sight.sees(one.owner())).toList();
        var waits = kept.active() && kept.earliest().isAfter(book.night());
        return new PoolView(
                String.valueOf(kept.version()),
                form,
                kept.active(),
                Tally.upTo(PoolBook.MOST, past.size()),
                waits ? kept.earliest() : null,
                book.night(),
                owners(seen),
                Tally.upTo(PoolBook.MOST, seen.size()),
                seen.stream().limit(shown).map(PoolPages::row).toList());
    }

    private static List<PoolView.Owner> owners(List<Leaving> seen) {
        return seen.stream()
                .collect(Collectors.groupingBy(
                        Leaving::owner,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                all -> new PoolView.Owner(all.get(0).ownerName(), all.size()))))
                .values()
                .stream()
                .sorted(Comparator.comparingLong(PoolView.Owner::leads).reversed())
                .toList();
    }

    private static PoolView.Row row(Leaving one) {
        return new PoolView.Row(
                Id.text(one.lead()), one.name(), one.ownerName(), one.why().name(), one.days(), one.since());
    }

    private static Form form(PoolRules rules) {
        var values = new LinkedHashMap<String, String>();
        values.put("active", rules.active() ? "yes" : "");
        values.put("idleDays", rules.idleDays() == null ? "" : rules.idleDays().toString());
        values.put(
                "untouchedDays",
                rules.untouchedDays() == null ? "" : rules.untouchedDays().toString());
        values.put("warnDays", String.valueOf(rules.warnDays()));
        return Form.of(values);
    }

    private static Map<String, Object> sent(MultivaluedMap<String, String> typed) {
        var sent = new LinkedHashMap<String, Object>();
        sent.put("active", typed.containsKey("active"));
        for (var name : new String[] {"idleDays", "untouchedDays", "warnDays"}) {
            var text = typed.getFirst(name);
            sent.put(name, text == null || text.isBlank() ? null : text.strip());
        }
        return sent;
    }

    private static Map<String, String> flat(MultivaluedMap<String, String> typed) {
        return typed.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().get(0)));
    }

    private void mayRule() {
        if (!pages.viewer().role().shapesTheHouse()) {
            throw new NotAllowed("Your role may not say when leads go back to the pool.");
        }
    }
}
