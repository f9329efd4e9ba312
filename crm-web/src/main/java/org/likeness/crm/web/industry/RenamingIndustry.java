package org.likeness.crm.web.industry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.BulkActs.Act;
import org.likeness.crm.record.BulkActs.Verb;
import org.likeness.crm.record.Changing;
import org.likeness.crm.record.ChangingMany.Done;
import org.likeness.crm.record.FieldInput;
import org.likeness.crm.record.FieldInput.Unfit;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.job.Jobs;
import org.likeness.crm.web.list.BulkDesk;

/**
 * Calls an industry otherwise, which merges it into another where one goes by that name: first the name that is offered and the rules
 * of assignment that ask for it, then all accounts and leads, whoever owns them. Each is an act on many records and leaves the trail
 * of one; together they are taken back. A few are changed at once, many by a job.
 */
@ApplicationScoped
public class RenamingIndustry {
    /** As many as somebody waits for. */
    static final int AT_ONCE = 500;

    private static final String FIELD = "industry";
    private static final List<RecordKind> CARRIERS = List.of(RecordKind.ACCOUNTS, RecordKind.LEADS);

    @Inject
    BulkDesk desk;

    @Inject
    Industries industries;

    @Inject
    Changing changing;

    @Inject
    Jobs jobs;

    /**
     * Renames it.
     *
     * @throws InvalidInput if that cannot be a name
     */
    Renamed rename(String from, String typed, Viewer by) {
        changing.refuseUnlessMayWrite(RecordKind.INDUSTRIES, by);
        var to = meant(from, typed);
        var everywhere = by.seeing(Sight.everything());
        var acts = new ArrayList<Act>();
        try {
            return rename(from, to, everywhere, acts);
        } catch (RuntimeException failure) {
            if (!acts.isEmpty()) {
                takeBack(text(acts), everywhere);
            }
            throw failure;
        }
    }

    /** Does it; the acts tell how far it came, since each is settled on its own. */
    private Renamed rename(String from, String to, Viewer by, List<Act> acts) {
        offer(from, to, by, acts);
        rules(from, to, by, acts);
        var counts = new EnumMap<RecordKind, Integer>(RecordKind.class);
        CARRIERS.forEach(kind -> counts.put(kind, industries.count(kind, from, to)));
        counts.values().removeIf(n -> n == 0);
        var carriers = new EnumMap<RecordKind, Act>(RecordKind.class);
        counts.keySet().forEach(kind -> carriers.put(kind, begin(kind, Verb.CHANGE, FIELD, by, acts)));
        var records = counts.values().stream().mapToInt(n -> n).sum();
        var later = records > AT_ONCE;
        var left = 0;
        if (later) {
            jobs.ask(RenameIndustry.KIND, RenameIndustry.asked(from, to, carriers), by.id());
        } else {
            left = change(carriers, having(from, to), to, by, n -> {}).left();
        }
        return new Renamed(to, records - left, left, later, text(acts));
    }

    private Act begin(RecordKind kind, Verb verb, String field, Viewer by, List<Act> acts) {
        var act = desk.begin(kind, verb, field, by);
        acts.add(act);
        return act;
    }

    /** The name as records can keep it, written as one that is there already. */
    private String meant(String from, String typed) {
        try {
            var field =
                    RecordTypes.of(RecordKind.ACCOUNTS).fields().named(FIELD).orElseThrow();
            var read = (String) FieldInput.read(field, typed);
            if (read == null) {
                throw new InvalidInput("name", "is required");
            }
            return read.equalsIgnoreCase(from) ? read : industries.written(read).orElse(read);
        } catch (Unfit e) {
            throw new InvalidInput("name", e.getMessage());
        }
    }

    private void offer(String from, String to, Viewer by, List<Act> acts) {
        var before = industries.offered(from).orElse(null);
        var there = industries.offered(to).orElse(null);
        if (before == null) {
            return;
        }
        if (there != null && !Objects.equals(there, before)) {
            desk.delete(begin(RecordKind.INDUSTRIES, Verb.DELETE, null, by, acts), before, by);
        } else {
            var act = begin(RecordKind.INDUSTRIES, Verb.CHANGE, "name", by, acts);
            desk.change(act, List.of(before), to, by, n -> {});
        }
    }

    /** A rule that asks for it asks for the new name from now on. */
    private void rules(String from, String to, Viewer by, List<Act> acts) {
        var rules = industries.rulesAskingFor(from);
        if (rules.isEmpty()) {
            return;
        }
        var act = begin(RecordKind.ASSIGNMENT_RULES, Verb.CHANGE, "industries", by, acts);
        rules.forEach(rule -> desk.change(
                act,
                List.of(rule.key()),
                rule.industries().stream()
                        .map(name -> name.equalsIgnoreCase(from) ? to : name)
                        .distinct()
                        .collect(Collectors.joining("\n")),
                by,
                n -> {}));
    }

    /** The records that have one name and not just so the other, of kinds that have any. */
    Map<RecordKind, List<Long>> having(String from, String to) {
        var having = new EnumMap<RecordKind, List<Long>>(RecordKind.class);
        CARRIERS.forEach(kind -> {
            var ids = industries.having(kind, from, to);
            if (!ids.isEmpty()) {
                having.put(kind, ids);
            }
        });
        return having;
    }

    /** Gives records the new name in acts that have begun. */
    Done change(
            Map<RecordKind, Act> acts, Map<RecordKind, List<Long>> having, String to, Viewer by, IntConsumer watch) {
        var done = Done.NOTHING;
        for (var act : acts.values()) {
            done = done.and(desk.change(act, having.getOrDefault(act.kind(), List.of()), to, by, watch));
        }
        return done;
    }

    /**
     * Takes a renaming back; one that a job still goes on with stops.
     *
     * @throws InvalidInput if it is not the viewer's or was taken back already
     */
    Renamed takeBack(String text, Viewer by) {
        var acts = new ArrayList<Act>();
        Stream.of(text.split("-")).forEach(id -> desk.close(id, by).ifPresent(acts::add));
        if (acts.isEmpty()) {
            throw new InvalidInput("act", "names no act of yours that can be taken back");
        }
        Collections.reverse(acts);
        var records = acts.stream()
                .filter(act -> CARRIERS.contains(act.kind()))
                .mapToInt(desk::reached)
                .sum();
        var later = records > AT_ONCE;
        var carriers = new EnumMap<RecordKind, Act>(RecordKind.class);
        var left = 0;
        for (var act : acts) {
            if (later && CARRIERS.contains(act.kind())) {
                carriers.put(act.kind(), act);
            } else {
                var done = desk.takeBack(act, by, n -> {});
                left += CARRIERS.contains(act.kind()) ? done.left() : 0;
            }
        }
        if (later) {
            jobs.ask(RenameIndustry.KIND, RenameIndustry.asked(null, null, carriers), by.id());
        }
        return new Renamed(null, records - left, left, later, "");
    }

    /** The same for acts that are closed. */
    void takeBack(Map<RecordKind, Act> acts, Viewer by, IntConsumer watch) {
        acts.values().forEach(act -> desk.takeBack(act, by, watch));
    }

    int reached(Map<RecordKind, Act> acts) {
        return acts.values().stream().mapToInt(desk::reached).sum();
    }

    /** The acts that a request names by kind. */
    static Act act(RecordKind kind, String id) {
        return new Act(Id.parse(id), kind, Verb.CHANGE, FIELD);
    }

    private static String text(List<Act> acts) {
        return acts.stream().map(act -> Id.text(act.id())).collect(Collectors.joining("-"));
    }

    static List<RecordKind> carriers() {
        return CARRIERS;
    }
}
