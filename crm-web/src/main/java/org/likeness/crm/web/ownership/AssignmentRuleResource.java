package org.likeness.crm.web.ownership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.ownership.AssignmentRule;
import org.likeness.crm.record.References;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.RecordResource;
import org.likeness.crm.web.api.Sent;

/** Rules of assignment; {@code regions}, {@code industries}, {@code channels} and {@code takers} are lists. */
@RequestScoped
@Path("assignment-rules")
public class AssignmentRuleResource extends RecordResource {
    private static final List<String> WORDS = List.of("regions", "industries");
    private static final Map<String, RecordKind> REFERENCES =
            Map.of("channels", RecordKind.CHANNELS, "takers", RecordKind.USERS);

    @Inject
    References references;

    @Inject
    RuleBook book;

    public AssignmentRuleResource() {
        super(RecordKind.ASSIGNMENT_RULES);
    }

    /** What each rule says about a lead, in order: {@code verdict}, and the {@code taker} whose turn it would be. */
    @GET
    @Path("trial/{lead}")
    @Produces(MediaType.APPLICATION_JSON)
    public Json tried(@PathParam("lead") String lead) {
        var found = records().require(RecordKind.LEADS, lead);
        var items = book.tried(found.key()).stream()
                .map(trial -> {
                    var item = new LinkedHashMap<String, Object>();
                    item.put("rule", Id.text(trial.rule().key()));
                    item.put("name", trial.rule().name());
                    item.put("verdict", trial.verdict());
                    item.put(
                            "taker",
                            trial.taker() == null
                                    ? null
                                    : references
                                            .named(RecordKind.USERS, List.of(trial.taker()))
                                            .get(trial.taker()));
                    return item;
                })
                .toList();
        var body = new LinkedHashMap<String, Object>();
        body.put("items", items);
        body.put("next", null);
        return new Json(body);
    }

    @Override
    protected StoredRecord made(Sent sent) {
        var fields = withText(sent);
        fields.putIfAbsent("position", book.lastPlace());
        return records().make(RecordKind.ASSIGNMENT_RULES, fields);
    }

    @Override
    protected void changed(StoredRecord record, Sent sent) {
        records().change(RecordKind.ASSIGNMENT_RULES, record, withText(sent));
    }

    @Override
    protected List<Map<String, Object>> described(List<? extends StoredRecord> found) {
        var described = super.described(found);
        for (int i = 0; i < found.size(); i++) {
            var rule = (AssignmentRule) found.get(i);
            described.get(i).put("regions", rule.regions());
            described.get(i).put("industries", rule.industries());
            described.get(i).put("channels", named(RecordKind.CHANNELS, rule.channels()));
            described.get(i).put("takers", named(RecordKind.USERS, rule.takers()));
        }
        return described;
    }

    private List<?> named(RecordKind kind, List<Long> ids) {
        var names = references.named(kind, ids);
        return ids.stream().map(names::get).filter(java.util.Objects::nonNull).toList();
    }

    private Map<String, Object> withText(Sent sent) {
        var fields = new LinkedHashMap<>(sent.fields());
        for (var name : WORDS) {
            if (fields.get(name) != null) {
                fields.put(name, String.join("\n", sent.texts(name)));
            }
        }
        REFERENCES.forEach((name, kind) -> {
            if (fields.get(name) != null) {
                fields.put(name, ids(name, kind, fields.get(name)));
            }
        });
        return fields;
    }

    private String ids(String name, RecordKind kind, Object sent) {
        if (!(sent instanceof List<?> list)) {
            throw new InvalidInput(name, "must be a list of ids");
        }
        var ids = new ArrayList<String>();
        for (var one : list) {
            var text = one instanceof Map<?, ?> reference ? reference.get("id") : one;
            ids.add(Id.text(references
                    .resolve(kind, String.valueOf(text), records().viewer().sight())
                    .orElseThrow(() -> new InvalidInput(name, "names nothing among " + kind.path()))));
        }
        return String.join("\n", ids);
    }
}
