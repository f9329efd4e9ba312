package org.likeness.crm.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Viewer;

/**
 * The files of follow-ups. They lie in the database, in pieces, so that a copy of the database is a copy of everything and none is
 * ever held in memory whole; whoever sees the follow-up sees them. One that was removed can come back for thirty days.
 */
@ApplicationScoped
public class Attachments {
    private static final int PIECE = 1 << 18;
    private static final Duration KEPT = Duration.ofDays(30);

    /** Files forgotten at a time, with all their pieces: somebody waits for an upload meanwhile. */
    private static final int MOST_FORGOTTEN = 20;

    private static final String COLUMNS = "a.id, a.follow_up_id, a.name, a.size, a.added_by, a.added_at";

    @PersistenceContext
    private EntityManager em;

    private Clock clock;

    /** For CDI. */
    protected Attachments() {}

    @Inject
    public Attachments(Clock clock) {
        this.clock = clock;
    }

    Attachments(EntityManager em, Clock clock) {
        this(clock);
        this.em = em;
    }

    /** Keeps a file with a follow-up that its bringer sees. */
    public Attachment add(long followUp, String name, InputStream content, Viewer by) throws IOException {
        forgetLongRemoved();
        var id = Id.next();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        em.createNativeQuery(
                        "INSERT INTO attachments (id, follow_up_id, name, size, added_by, added_at) VALUES (:id, :followUp, :name, 0, :by, :at)")
                .setParameter("id", id)
                .setParameter("followUp", followUp)
                .setParameter("name", Attachment.named(name))
                .setParameter("by", by.id())
                .setParameter("at", now)
                .executeUpdate();
        long size = 0;
        int piece = 0;
        for (var bytes = content.readNBytes(PIECE); bytes.length > 0; bytes = content.readNBytes(PIECE)) {
            em.createNativeQuery(
                            "INSERT INTO attachment_pieces (attachment_id, piece, content) VALUES (:id, :piece, :content)")
                    .setParameter("id", id)
                    .setParameter("piece", piece++)
                    .setParameter("content", bytes)
                    .executeUpdate();
            size += bytes.length;
        }
        em.createNativeQuery("UPDATE attachments SET size = :size WHERE id = :id")
                .setParameter("size", size)
                .setParameter("id", id)
                .executeUpdate();
        return new Attachment(id, followUp, Attachment.named(name), size, by.id(), now);
    }

    /** The files of many follow-ups, in the order in which they came. */
    public List<Attachment> of(Collection<Long> followUps) {
        return followUps.isEmpty()
                ? List.of()
                : found("FROM attachments a WHERE a.removed_at IS NULL AND a.follow_up_id IN ("
                        + followUps.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")");
    }

    /** A file by its id, if the sight reaches its follow-up. */
    public Optional<Attachment> byId(String id, Sight sight) {
        return one(id, sight, "IS NULL");
    }

    /** Writes a file's content, piece by piece. */
    public void write(Attachment attachment, OutputStream to) throws IOException {
        for (int piece = 0; ; piece++) {
            var found = em.createNativeQuery(
                            "SELECT content FROM attachment_pieces WHERE attachment_id = :id AND piece = :piece",
                            byte[].class)
                    .setParameter("id", attachment.id())
                    .setParameter("piece", piece)
                    .getResultList();
            if (found.isEmpty()) {
                return;
            }
            to.write((byte[]) found.get(0));
        }
    }

    public void remove(Attachment attachment) {
        setRemoved(attachment.id(), clock.instant());
    }

    /** A removed file by its id, if the sight reaches its follow-up. */
    public Optional<Attachment> removed(String id, Sight sight) {
        return one(id, sight, "IS NOT NULL");
    }

    public void bringBack(Attachment attachment) {
        setRemoved(attachment.id(), null);
    }

    private void setRemoved(long id, Instant at) {
        em.createNativeQuery("UPDATE attachments SET removed_at = :at WHERE id = :id")
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Looks before it deletes: a range that is deleted keeps out whoever else brings a file at the same time. */
    private void forgetLongRemoved() {
        var removed = em.createNativeQuery("SELECT id FROM attachments WHERE removed_at < :before ORDER BY removed_at")
                .setParameter("before", clock.instant().minus(KEPT))
                .setMaxResults(MOST_FORGOTTEN)
                .getResultList();
        if (!removed.isEmpty()) {
            em.createNativeQuery("DELETE FROM attachments WHERE id IN (:removed)")
                    .setParameter("removed", removed)
                    .executeUpdate();
        }
    }

    private Optional<Attachment> one(String id, Sight sight, String removed) {
        var key = Id.parse(id);
        var visible = RecordTypes.of(RecordKind.FOLLOW_UPS).sightline().sql(sight, "f");
        return key == null
                ? Optional.empty()
                : found("FROM attachments a JOIN follow_ups f ON f.id = a.follow_up_id WHERE a.id = " + key
                                + " AND a.removed_at " + removed + " AND " + visible)
                        .stream()
                        .findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Attachment> found(String from) {
        List<Object[]> rows = em.createNativeQuery("SELECT " + COLUMNS + " " + from + " ORDER BY a.id")
                .getResultList();
        return rows.stream()
                .map(r -> new Attachment(
                        number(r[0]), number(r[1]), (String) r[2], number(r[3]), number(r[4]), Moments.of(r[5])))
                .toList();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
