package org.likeness.crm.web.industry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.BulkActs.Act;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.Sent;
import org.likeness.crm.web.job.Order;
import org.likeness.crm.web.job.Progress;
import org.likeness.crm.web.job.Work;
import org.likeness.crm.web.security.Viewers;

/** Renames the industry of more records than somebody waits for, or takes that back. Begun again, it goes on with those that are left. */
@ApplicationScoped
public class RenameIndustry implements Work {
    /** The word for this work. */
    static final String KIND = "rename-industry";

    @Inject
    RenamingIndustry renaming;

    @Inject
    Viewers viewers;

    /** What is asked of it, as a job keeps it; without names, to take the acts back. */
    static String asked(String from, String to, Map<RecordKind, Act> acts) {
        var asked = new LinkedHashMap<String, Object>();
        asked.put("from", from);
        asked.put("to", to);
        acts.forEach((kind, act) -> asked.put(kind.path(), Id.text(act.id())));
        return new Json(asked).text();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @ActivateRequestContext
    public String run(Order order, Progress progress) {
        var by = viewers.byId(order.user())
                .orElseThrow(() -> new NotAllowed("Who asked for this works here no more."))
                .seeing(Sight.everything());
        var sent = Sent.of(order.request());
        var acts = new EnumMap<RecordKind, Act>(RecordKind.class);
        RenamingIndustry.carriers().stream()
                .filter(kind -> sent.has(kind.path()))
                .forEach(kind -> acts.put(kind, RenamingIndustry.act(kind, sent.text(kind.path()))));
        if (sent.text("to") == null) {
            renaming.takeBack(acts, by, watching(progress, renaming.reached(acts)));
        } else {
            var having = renaming.having(sent.text("from"), sent.text("to"));
            var records = having.values().stream().mapToInt(ids -> ids.size()).sum();
            renaming.change(acts, having, sent.text("to"), by, watching(progress, records));
        }
        return "/settings/lists/industries";
    }

    private static IntConsumer watching(Progress progress, int all) {
        var through = new int[1];
        return n -> {
            through[0] += n;
            progress.at((double) through[0] / Math.max(1, all), null);
            if (progress.cancelled()) {
                throw new CancellationException();
            }
        };
    }
}
