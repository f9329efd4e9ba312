package org.likeness.crm.web.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.record.BulkActs.Act;
import org.likeness.crm.record.BulkActs.Verb;
import org.likeness.crm.record.ChangingMany.Done;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.ByName;

/** Acts on many records, some hundred at a time in transactions of their own, and takes an act back. */
@ApplicationScoped
public class BulkDesk {
    /** Most records of one act. */
    static final int MOST = 10_000;

    private static final int AT_ONCE = 200;
    private static final Set<String> EACH_ITS_OWN = Set.of("name", "externalId", "createdAt", "text", "contactName");

    @Inject
    BulkSteps steps;

    @Inject
    ByName named;

    @Inject
    TabCounts counts;

    /** What came of an act. */
    public record Outcome(Act act, Done done) {}

    /** More records than one act may reach. */
    public static final class TooMany extends Refusal {
        private static final long serialVersionUID = 1;

        TooMany() {
            super(Sort.BAD_INPUT, "One act reaches at most " + MOST + " records; filter the list further.");
        }
    }

    /** Whether many records may be given the same value of a field. */
    static boolean editable(Field<?> field) {
        return field.writable() && !field.rules().onlyAtCreation() && !EACH_ITS_OWN.contains(field.name());
    }

    /**
     * The records that filters let through.
     *
     * @throws TooMany if they are more than one act may reach
     */
    List<Long> chosen(RecordKind kind, Map<String, List<String>> filters, Viewer by) {
        var ids = steps.ids(kind, filters, by.sight(), MOST + 1);
        if (ids.size() > MOST) {
            throw new TooMany();
        }
        return ids;
    }

    /** Gives one field of all of them a value, references by id or name; an empty one takes it away. */
    Outcome change(RecordKind kind, List<Long> ids, String field, String value, Viewer by) {
        if (!field.startsWith("custom.")
                && RecordTypes.of(kind)
                        .fields()
                        .named(field)
                        .filter(BulkDesk::editable)
                        .isEmpty()) {
            throw new InvalidInput("field", "must be one of those offered");
        }
        var typed = value == null || value.isBlank() ? null : value.strip();
        var meant = typed == null || field.startsWith("custom.")
                ? typed
                : named.resolved(kind, Map.of(field, typed), by.sight()).get(field);
        steps.refuseOthers(kind, ids, by);
        var act = begin(kind, Verb.CHANGE, field, by);
        return reaching(act, change(act, ids, meant, by, n -> {}));
    }

    /** Opens an act that reaches its records later. */
    public Act begin(RecordKind kind, Verb verb, String field, Viewer by) {
        return steps.begin(kind, verb, field, by);
    }

    /**
     * Gives the act's field of all of them a value, however many they are.
     *
     * @param watch told after each step how many more it went through
     * @throws java.util.concurrent.CancellationException if the act is taken back meanwhile
     */
    public Done change(Act act, List<Long> ids, Object value, Viewer by, IntConsumer watch) {
        return inSteps(ids, some -> {
            var done = steps.change(act, some, value, by);
            watch.accept(some.size());
            return done;
        });
    }

    /** Deletes one record as part of an act. */
    public void delete(Act act, long id, Viewer by) {
        steps.delete(act, id, by);
        counts.forget();
    }

    Outcome tag(RecordKind kind, List<Long> ids, String name, boolean on, Viewer by) {
        var tag = steps.tag(name, by);
        var act = steps.begin(kind, on ? Verb.TAG : Verb.UNTAG, null, by);
        return new Outcome(
                act, inSteps(ids, some -> on ? steps.putTag(act, some, tag, by) : steps.takeTagOff(act, some, tag)));
    }

    Outcome delete(RecordKind kind, List<Long> ids, Viewer by) {
        steps.refuseOthers(kind, ids, by);
        var act = steps.begin(kind, Verb.DELETE, null, by);
        var done = Done.NOTHING;
        for (var id : ids) {
            try {
                steps.delete(act, id, by);
                done = done.and(new Done(1, 0, null));
            } catch (Refusal refusal) {
                done = done.and(new Done(0, 1, refusal));
            }
        }
        counts.forget();
        return reaching(act, done);
    }

    /** An act that could reach none is refused with the reason of the first. */
    private static Outcome reaching(Act act, Done done) {
        if (done.reached() == 0 && done.why() != null) {
            throw done.why();
        }
        return new Outcome(act, done);
    }

    /**
     * Takes an act back.
     *
     * @throws InvalidInput if it is not the viewer's or was taken back already
     */
    Done takeBack(String id, Viewer by) {
        var act = close(id, by)
                .orElseThrow(() -> new InvalidInput("act", "names no act of yours that can be taken back"));
        return takeBack(act, by, n -> {});
    }

    /** How many records an act has changed so far. */
    public int reached(Act act) {
        return steps.reached(act);
    }

    /** Closes an act, to be taken back; empty if it is not the viewer's or was taken back already. */
    public Optional<Act> close(String id, Viewer by) {
        return steps.beginTakingBack(id, by);
    }

    /** Takes back what an act did that is closed; {@code watch} is told after each step how many more it went through. */
    public Done takeBack(Act act, Viewer by, IntConsumer watch) {
        var done = Done.NOTHING;
        var after = 0L;
        for (var some = steps.next(act, after, AT_ONCE); !some.isEmpty(); some = steps.next(act, after, AT_ONCE)) {
            done = done.and(steps.takeBack(act, after, some.size(), by));
            after = some.get(some.size() - 1);
            watch.accept(some.size());
        }
        counts.forget();
        return done;
    }

    private interface Step {
        Done reach(List<Long> ids);
    }

    private Done inSteps(List<Long> ids, Step step) {
        var done = Done.NOTHING;
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            done = done.and(step.reach(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
        }
        counts.forget();
        return done;
    }
}
