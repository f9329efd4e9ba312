package org.likeness.crm.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A piece of long work: asked for, started, progressing, and ended in exactly one way. Its request is kept so that a crash does
 * not lose it.
 */
@Entity
@Table(name = "jobs")
public class Job {
    @Id
    private long id;

    private String kind;

    @Enumerated(EnumType.STRING)
    private JobStatus status = JobStatus.QUEUED;

    private double progress;
    private String phase;

    @Column(columnDefinition = "mediumtext")
    private String request;

    private String result;

    @Column(columnDefinition = "mediumtext")
    private String detail;

    @Column(name = "user_id")
    private Long user;

    @Column(name = "cancel_requested")
    private boolean cancelRequested;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** For Hibernate. */
    protected Job() {}

    /** Asks for work of a kind, with its request as JSON. */
    public Job(String kind, String request, Long user, Instant now) {
        this.id = org.likeness.crm.kernel.Id.next();
        this.kind = kind;
        this.request = request;
        this.user = user;
        this.createdAt = now;
    }

    public long key() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public JobStatus status() {
        return status;
    }

    /** Share done, 0 to 1. */
    public double progress() {
        return progress;
    }

    /** What it is doing now, in a few words. */
    public String phase() {
        return phase;
    }

    public String request() {
        return request;
    }

    /** Address of what came of it, once completed. */
    public String result() {
        return result;
    }

    /** Why it failed, in one sentence. */
    public String detail() {
        return detail;
    }

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

    public void start(Instant now) {
        status = JobStatus.RUNNING;
        startedAt = now;
    }

    public void progressTo(double share, String phase) {
        this.progress = Math.max(0, Math.min(1, share));
        this.phase = phase;
    }

    public void complete(String result, Instant now) {
        end(JobStatus.COMPLETED, null, now);
        this.result = result;
        this.progress = 1;
    }

    public void fail(String sentence, Instant now) {
        end(JobStatus.FAILED, sentence, now);
    }

    /** Ends it at once when it has not begun; otherwise asks it to stop at the next good moment. */
    public void cancel(Instant now) {
        if (status == JobStatus.QUEUED) {
            end(JobStatus.CANCELLED, null, now);
        } else if (status == JobStatus.RUNNING) {
            cancelRequested = true;
        }
    }

    public void cancelled(Instant now) {
        end(JobStatus.CANCELLED, null, now);
    }

    private void end(JobStatus how, String sentence, Instant now) {
        status = how;
        detail = sentence;
        endedAt = now;
    }
}
