package org.likeness.crm.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.likeness.crm.job.JobStatus;

/**
 * One import: asked for, its file kept; surveyed once over the whole file; written batch by batch, each with how far it is, so that
 * a crash loses nothing; ended in exactly one way; perhaps undone.
 */
@Entity
@Table(name = "imports")
// only what changed is written: a request to stop that comes in meanwhile must not be overwritten
@DynamicUpdate
public class ImportRun {
    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    private ImportKind kind;

    @Enumerated(EnumType.STRING)
    private JobStatus status = JobStatus.QUEUED;

    @Column(columnDefinition = "mediumtext")
    private String spec;

    @Column(columnDefinition = "mediumtext")
    private String decisions;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "dry_run")
    private boolean dryRun;

    private long total;
    private long processed;
    private long created;
    private long updated;
    private long rejected;
    private long warnings;

    @Column(columnDefinition = "text")
    private String notes;

    @Column(columnDefinition = "mediumtext")
    private String detail;

    @Column(name = "user_id")
    private Long user;

    @Column(name = "cancel_requested")
    private boolean cancelRequested;

    @Column(name = "undo_requested")
    private boolean undoRequested;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "undone_at")
    private Instant undoneAt;

    /** For Hibernate. */
    protected ImportRun() {}

    ImportRun(long id, ImportSpec spec, String fileName, Long user, Instant now) {
        this.id = id;
        this.kind = spec.kind();
        this.spec = spec.json();
        this.dryRun = spec.dryRun();
        this.fileName = fileName;
        this.user = user;
        this.createdAt = now;
    }

    public long key() {
        return id;
    }

    public ImportKind kind() {
        return kind;
    }

    public JobStatus status() {
        return status;
    }

    public ImportSpec spec() {
        return ImportSpec.read(spec);
    }

    /** What the first pass decided, {@code null} before it ended. */
    String decisions() {
        return decisions;
    }

    /** What the file was called where it came from, or {@code null}. */
    public String fileName() {
        return fileName;
    }

    /** Whether everything is only checked and nothing written. */
    public boolean dryRun() {
        return dryRun;
    }

    /** How many rows the file has, 0 until they are counted. */
    public long total() {
        return total;
    }

    /** How many rows are done; a resumed import begins after them. */
    public long processed() {
        return processed;
    }

    public long created() {
        return created;
    }

    public long updated() {
        return updated;
    }

    public long rejected() {
        return rejected;
    }

    /** How many problems were only warnings. */
    public long warnings() {
        return warnings;
    }

    /** What is to be known of rows that come in all the same, beside the warnings. */
    public ImportNotes notes() {
        return ImportNotes.read(notes);
    }

    /** Why it failed, or what an undo left, in a sentence. */
    public String detail() {
        return detail;
    }

    /** Who asked for it, {@code null} for the house itself. */
    public Long user() {
        return user;
    }

    public boolean cancelRequested() {
        return cancelRequested;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    /** When it was undone, or {@code null}. */
    public Instant undoneAt() {
        return undoneAt;
    }

    void start() {
        status = JobStatus.RUNNING;
    }

    void surveyed(long rows, String decisions) {
        this.total = rows;
        this.decisions = decisions;
    }

    void advance(long rows, Tally tally) {
        processed += rows;
        created += tally.created();
        updated += tally.updated();
        rejected += tally.rejected();
        warnings += tally.warnings();
        notes = notes().and(tally.notes()).text();
    }

    void complete(Instant now) {
        status = JobStatus.COMPLETED;
        endedAt = now;
    }

    /** Whether it is to be taken back, which has not come to its end. */
    public boolean undoRequested() {
        return undoRequested;
    }

    /** Cancels it while it waits, asks it to stop while it runs, asks for its work to be taken back once it ended. */
    void requestUndo(Instant now) {
        if (status == JobStatus.QUEUED) {
            status = JobStatus.CANCELLED;
            endedAt = now;
            undoneAt = now;
        } else if (status == JobStatus.RUNNING) {
            cancelRequested = true;
        } else if (undoneAt == null) {
            undoRequested = true;
        }
    }

    /** Ends it without its work: what it had written was taken back. */
    void end(JobStatus how, String sentence, TakenBack back, Instant now) {
        status = how;
        endedAt = now;
        left(back, sentence);
    }

    /** Its work was taken back, save what later work depends on. */
    void undone(TakenBack back, Instant now) {
        status = status == JobStatus.FAILED ? status : JobStatus.CANCELLED;
        undoneAt = now;
        undoRequested = false;
        left(back, detail);
    }

    /** So many of its records stay by now. */
    void left(long records) {
        if (records < created) {
            created = records;
            detail = TakenBack.fewer(detail, records);
        }
    }

    private void left(TakenBack back, String sentence) {
        created = dryRun ? 0 : back.keptCreated();
        updated = dryRun ? 0 : back.keptUpdated();
        var rest = back.sentence();
        detail = sentence == null ? rest : rest == null ? sentence : sentence + " " + rest;
        if (status != JobStatus.COMPLETED && undoneAt == null && cancelRequested) {
            undoneAt = endedAt;
        }
    }
}
