package org.likeness.crm.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.likeness.crm.audit.Author;
import org.likeness.crm.audit.FieldChange;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.News;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.RecordNotFound;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.record.Changing;
import org.likeness.crm.record.Deleting;
import org.likeness.crm.record.Finding;
import org.likeness.crm.record.RecordChanged;
import org.likeness.crm.record.Trail;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Viewer;

/**
 * Makes two records of one kind one (合并): all that hangs on the one moves to the other, which takes the values chosen; the one is
 * deleted so that it can come back. Takes the whole of it back as well. Runs inside the caller's transaction.
 */
@ApplicationScoped
public class Merging {
    /** The word by which the trail tells of a merge. */
    public static final String MERGED = "merged";

    private static final String PARTED = "parted";
    private static final String PARENT = "parent";

    @PersistenceContext
    private EntityManager em;

    private Changing changing;
    private Deleting deleting;
    private Finding finding;
    private Merges merges;
    private News news;
    private Clock clock;

    /** For CDI. */
    protected Merging() {}

    @Inject
    public Merging(Changing changing, Deleting deleting, Finding finding, Merges merges, News news, Clock clock) {
        this.changing = changing;
        this.deleting = deleting;
        this.finding = finding;
        this.merges = merges;
        this.news = news;
        this.clock = clock;
    }

    public Merging(EntityManager em, Changing changing, Deleting deleting, News news, Clock clock) {
        this(changing, deleting, new Finding(em), new Merges(em), news, clock);
        this.em = em;
    }

    /**
     * Merges a record into another.
     *
     * @param survivor stays, with its id
     * @param other goes into it; both must be in the viewer's sight
     * @param take the fields whose values come from the other one
     * @throws CannotMerge if they are the same record, or cannot be one
     * @throws org.likeness.crm.kernel.NotAllowed if the role may not write them
     * @throws CarriesHidden if something would move that is out of the viewer's sight
     * @throws org.likeness.crm.kernel.InvalidInput if a field cannot be taken
     */
    public Merge merge(RecordKind kind, StoredRecord survivor, StoredRecord other, Set<String> take, Viewer by) {
        changing.refuseUnlessMayWrite(kind, by);
        refuse(kind, survivor, other);
        Choosable.require(kind, take);
        hold(survivor, other);
        var known = other.externalId();
        var before = new Trail(kind, survivor);
        var taken = new HashMap<String, String>();
        take.forEach(name -> taken.put(name, Choosable.text(kind, other, name)));
        var merge = new Merge(
                Id.next(),
                kind,
                survivor.key(),
                other.key(),
                called(kind, other),
                known,
                clock.instant(),
                by.id(),
                null);
        merges.add(merge);
        apart(kind, survivor, other, taken, by);
        var moved = new MovedRows(em, kind, merge.id());
        if (moved.carriesHidden(other.key(), by.sight())) {
            throw new CarriesHidden();
        }
        moved.move(other.key(), survivor.key(), clock.instant());
        em.refresh(survivor);
        em.refresh(other);
        deleting.delete(kind, other, by);
        var own = survivor.externalId();
        changing.change(kind, survivor, Choosable.sent(kind, taken), asEither(by));
        merges.leave(merge, Objects.equals(own, survivor.externalId()) ? known : own);
        merges.keep(merge, before.changes(Author.user(by.id()), clock.instant()));
        tell(merge, survivor, moved, other.key(), survivor.key(), MERGED, merge.name(), by);
        news.tell(new RecordsMerged(merge));
        return merge;
    }

    /** What one of the two had may stay, such as an owner who has left since. */
    static Viewer asEither(Viewer by) {
        return by.seeing(Sight.everything());
    }

    /**
     * Takes a merge back: both records are as they were, except for what somebody changed since, and for values that cannot be given back
     * because what they name is gone or taken by another.
     *
     * @throws CannotMerge if it was taken back before, or the surviving record is gone
     */
    public Parted takeBack(Merge merge, Viewer by) {
        var kind = merge.kind();
        changing.refuseUnlessMayWrite(kind, by);
        var survivor =
                finding.byKey(kind, merge.survivor(), by.sight()).orElseThrow(() -> new CannotMerge.SurvivorGone());
        if (!merges.close(merge, clock.instant())) {
            throw new CannotMerge.MergeUndone();
        }
        var giving = new GivingBack(em, changing, kind, survivor, asEither(by));
        var before = stillMerged(merge, survivor);
        var referring = new HashMap<String, String>();
        before.keySet().stream()
                .filter(name -> Choosable.refers(kind, name))
                .forEach(n -> referring.put(n, before.get(n)));
        before.keySet().removeAll(referring.keySet());
        giving.give(before);
        em.flush();
        if (finding.byKey(kind, merge.merged(), by.sight()).isEmpty()) {
            deleting.bringBack(kind, Id.text(merge.merged()), by, giving::missing)
                    .orElseThrow(() -> new RecordNotFound(kind, Id.text(merge.merged())));
        }
        var moved = new MovedRows(em, kind, merge.id());
        moved.moveBack(merge.survivor(), merge.merged(), clock.instant());
        em.refresh(survivor);
        // its parent may be the record that has just come back, or lie below that
        giving.give(referring);
        tell(merge, survivor, moved, merge.survivor(), merge.merged(), PARTED, merge.name(), by);
        news.tell(new RecordChanged(kind, merge.merged(), Set.of(MERGED)));
        return new Parted(survivor, giving.lost());
    }

    private Map<String, String> stillMerged(Merge merge, StoredRecord survivor) {
        var before = new HashMap<String, String>();
        merges.values(merge).forEach((name, values) -> {
            if (Objects.equals(Choosable.text(merge.kind(), survivor, name), values[1])) {
                before.put(name, values[0]);
            }
        });
        return before;
    }

    private static void refuse(RecordKind kind, StoredRecord survivor, StoredRecord other) {
        refuseSame(survivor, other);
        if (!FindingDuplicates.kinds().contains(kind)) {
            throw new IllegalArgumentException(kind.path() + " are not merged");
        }
        if (other instanceof Lead lead && converted(lead)) {
            throw converted((Lead) survivor) ? new CannotMerge.BothConverted() : new CannotMerge.KeepTheConverted();
        }
        if (won(other) && !won(survivor)) {
            throw new CannotMerge.KeepTheWon();
        }
    }

    /** @throws CannotMerge.SameRecord if both are */
    public static void refuseSame(StoredRecord one, StoredRecord other) {
        if (one.key() == other.key()) {
            throw new CannotMerge.SameRecord();
        }
    }

    private static boolean won(StoredRecord record) {
        return record instanceof Lead lead && lead.outcome() == Outcome.WON;
    }

    /** Both, in one order for everybody: who merges one of them elsewhere meanwhile is refused, and so never merges into what is gone. */
    private void hold(StoredRecord survivor, StoredRecord other) {
        Stream.of(survivor, other)
                .sorted(Comparator.comparing(StoredRecord::key))
                .forEach(record -> em.lock(record, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whether the lead became an account: then it is the one that stays. */
    public static boolean converted(Lead lead) {
        return Lead.FIELDS.named("convertedAt").orElseThrow().get().apply(lead) != null;
    }

    /** Where one of them lies below the other, the survivor gets a place above both. */
    private void apart(
            RecordKind kind, StoredRecord survivor, StoredRecord other, Map<String, String> taken, Viewer by) {
        if (kind != RecordKind.ACCOUNTS) {
            return;
        }
        if (below(other, survivor)) {
            taken.remove(PARENT);
        } else if (below(survivor, other)) {
            taken.remove(PARENT);
            var above = new HashMap<String, String>();
            above.put(PARENT, Choosable.text(kind, other, PARENT));
            changing.change(kind, survivor, Choosable.sent(kind, above), by);
        }
    }

    private boolean below(StoredRecord account, StoredRecord above) {
        var passed = new HashSet<Long>();
        for (var at = parent(account.key()); at != null && passed.add(at); at = parent(at)) {
            if (at == above.key()) {
                return true;
            }
        }
        return false;
    }

    private Long parent(long account) {
        var found = em.createNativeQuery("SELECT parent_id FROM accounts WHERE id = :id")
                .setParameter("id", account)
                .getResultList();
        return found.isEmpty() || found.get(0) == null ? null : ((Number) found.get(0)).longValue();
    }

    /** The trail of what moved and of the merge itself, and the news: scores, counts and lists of all these are to be fresh. */
    private void tell(
            Merge merge,
            StoredRecord survivor,
            MovedRows moved,
            long from,
            long to,
            String word,
            String name,
            Viewer by) {
        var author = Author.user(by.id());
        var at = clock.instant();
        em.persist(new FieldChange(merge.kind(), survivor.key(), word, null, name, author, at));
        var told =
                new ArrayList<RecordChanged>(List.of(new RecordChanged(merge.kind(), survivor.key(), Set.of(MERGED))));
        moved.each(to, (link, id) -> {
            em.persist(
                    new FieldChange(link.of(), id, link.field(), String.valueOf(from), String.valueOf(to), author, at));
            told.add(new RecordChanged(link.of(), id, Set.of(link.field())));
        });
        em.flush();
        told.forEach(news::tell);
    }

    private static String called(RecordKind kind, StoredRecord record) {
        if (record instanceof Lead lead) {
            return lead.called();
        }
        return Choosable.text(kind, record, "name");
    }
}
