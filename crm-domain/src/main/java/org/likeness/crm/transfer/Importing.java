package org.likeness.crm.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.likeness.crm.audit.Author;
import org.likeness.crm.job.JobStatus;
import org.likeness.crm.job.Transactions;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.News;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.user.Viewer;

/**
 * Takes files in and sees them through. What was accepted is on disk and in the database before the caller is told, so that it survives
 * any end of the program; a start resumes what was not finished.
 */
public class Importing {
    private static final Duration FILES_LAST = Duration.ofDays(7);
    private final Transactions transactions;
    private final ImportFiles files;
    private final ImportQueue queue;
    private final Undoing undoing;
    private final Clock clock;

    Importing(Transactions transactions, ImportFiles files, ImportQueue queue, Undoing undoing, Clock clock) {
        this.transactions = transactions;
        this.files = files;
        this.queue = queue;
        this.undoing = undoing;
        this.clock = clock;
    }

    /** Imports into a database, with the files in a folder, on one thread at a time of an executor. */
    public static Importing on(
            Transactions transactions, ImportFiles files, Executor executor, News news, Clock clock) {
        var queue = new ImportQueue(transactions, files, executor, news, clock);
        var takingBack = new TakingBack(transactions, news, clock);
        var undoing = new Undoing(transactions, files, queue, takingBack, executor, clock);
        return new Importing(transactions, files, queue, undoing, clock);
    }

    /** @throws NotAllowed if the role may not import */
    public static void mayImport(Viewer by) {
        if (by != null && !by.role().shapesTheHouse()) {
            throw new NotAllowed("Your role may not import files.");
        }
    }

    /**
     * Keeps a file, to be looked at and then imported. What is not imported within a day is dropped, what was imported after a week.
     *
     * @return the upload's id
     */
    public long keep(InputStream content, Viewer by) throws IOException {
        mayImport(by);
        tidy();
        return files.keep(content);
    }

    /** The import whose mapping a file with these columns may well take over, empty where there was none like it. */
    public Optional<ImportRun> remembered(ImportKind kind, List<String> header, Viewer by) {
        return Optional.ofNullable(new Remembered(transactions).of(kind, header, by));
    }

    /** Whether the file of an import is still here: for a week after it ended, a draft for a day. */
    public boolean hasFile(long id) {
        return files.has(id);
    }

    /**
     * Writes the rejected rows of an import in the columns of its file, with the reason in one more, to be mended and imported again.
     *
     * @param chinese whether the column of the reasons is called so
     * @param words what rejected a row, in the reader's words
     */
    public void writeRejected(ImportRun run, boolean chinese, Function<List<ImportProblem>, String> words, Writer to)
            throws IOException {
        var problems = new Imports(transactions).rejecting(run.key());
        RejectedRows.write(files.of(run.key()), run.spec(), problems, chinese, words, to);
    }

    /** Notes what was said about a kept file, for the steps of a page. */
    public void describe(long upload, Draft draft) throws IOException {
        files.describe(upload, draft);
    }

    /** What was said about a file that is still here and was uploaded by the viewer, or any for who sees all. */
    public Optional<Draft> draft(String id, Viewer by) {
        var upload = Id.parse(id);
        if (upload == null || !files.has(upload)) {
            return Optional.empty();
        }
        var run = transactions.call(em -> em.find(ImportRun.class, upload));
        return Optional.ofNullable(run != null ? Draft.of(run) : files.draft(upload))
                .filter(draft -> by.sight().all() || Long.valueOf(by.id()).equals(draft.user()));
    }

    /** The first rows of a kept file as a spec would read them. */
    public Trial trial(long upload, ImportSpec spec, int rows) {
        return Trial.of(files.of(upload), spec, rows, clock.instant());
    }

    /**
     * Checks a kept file against a spec and queues its import, which takes the upload's id.
     *
     * @param by who asks; {@code null} for the house itself
     * @throws InvalidInput if columns are missing, the file has no header, or it is not in its charset; the upload stays
     */
    public ImportRun start(long upload, ImportSpec spec, String fileName, Viewer by) {
        mayImport(by);
        if (!files.has(upload)) {
            throw new InvalidInput("file", "is not here any more; upload it again");
        }
        var settled = FileShape.settled(files.of(upload), files.prepared(upload, spec));
        var run = transactions.call(em -> {
            var asked =
                    new ImportRun(upload, settled, shortened(fileName), by == null ? null : by.id(), clock.instant());
            em.persist(asked);
            return asked;
        });
        queue.wake();
        return run;
    }

    /**
     * Keeps and starts in one go; a file that cannot be imported is not kept.
     *
     * @throws InvalidInput as {@link #start}
     */
    public ImportRun start(InputStream content, ImportSpec spec, String fileName, Viewer by) throws IOException {
        var upload = keep(content, by);
        try {
            return start(upload, spec, fileName, by);
        } catch (RuntimeException e) {
            files.drop(upload);
            throw e;
        }
    }

    /** Imports an uploaded file, the first time or again: for real after a dry run, or with another spec. */
    public ImportRun startOrAgain(long upload, ImportSpec spec, String fileName, Viewer by) {
        var before = transactions.call(em -> em.find(ImportRun.class, upload));
        return before == null ? start(upload, spec, fileName, by) : startAgain(upload, spec, fileName, by);
    }

    /** Imports the file of a dry run for real, or tries it again with another spec. */
    public ImportRun startAgain(long earlier, ImportSpec spec, String fileName, Viewer by) {
        mayImport(by);
        if (!files.has(earlier)) {
            throw new InvalidInput("file", "is not here any more; upload it again");
        }
        return start(files.again(earlier), spec, fileName, by);
    }

    /** The first rows of a kept file, with a guess at what its columns mean to a record that knows these names. */
    public Preview preview(
            long upload, ImportKind kind, Character delimiter, java.nio.charset.Charset charset, Viewer by) {
        if (!files.has(upload)) {
            throw new InvalidInput("file", "is not here any more; upload it again");
        }
        var sheet = files.sheet(upload);
        var preview = sheet == null
                ? Preview.of(files.of(upload), null, kind, delimiter, charset)
                : Preview.of(files.of(upload), sheet, kind, ImportFiles.SHEET_DELIMITER, StandardCharsets.UTF_8);
        return transactions.call(em -> new KnownNames(em, by.sight()).doubting(preview));
    }

    /** The names of the sheets of a kept workbook, none for a file of separated values. */
    public List<String> sheets(long upload) {
        return files.sheets(upload);
    }

    /**
     * Turns to another sheet of a kept workbook.
     *
     * @return the upload to go on with: another where an import was asked for from this one
     * @throws InvalidInput if there is no such sheet
     */
    public long choose(long upload, String sheet, Draft draft, Viewer by) throws IOException {
        mayImport(by);
        var free = transactions.call(em -> em.find(ImportRun.class, upload)) == null;
        var chosen = free ? upload : files.again(upload);
        files.describe(chosen, draft);
        files.choose(chosen, sheet);
        return chosen;
    }

    /** Forgets an upload that no import needs. */
    public void drop(long upload) {
        if (transactions.call(em -> em.find(ImportRun.class, upload)) == null) {
            files.drop(upload);
        }
    }

    /**
     * Undoes an import: one that waits is cancelled; one that runs is asked to stop and undoes itself then; one that ended is taken back
     * here and now. A second time does nothing.
     */
    public ImportRun undo(long id, Viewer by) {
        mayImport(by);
        return undoing.undo(id, author(by));
    }

    /** The same beside the caller, who may watch {@link #takenBack} meanwhile. */
    public CompletableFuture<Void> undoBeside(long id, Viewer by) {
        mayImport(by);
        return undoing.beside(id, author(by));
    }

    /** Of how many records an import is taken back so far, empty where nobody is at it. */
    public OptionalLong takenBack(long id) {
        return undoing.records(id);
    }

    private static Author author(Viewer by) {
        return by == null ? Author.HOUSE : Author.user(by.id());
    }

    /** Goes on where the last run of the program ended; to be called once at start-up. */
    public void resume() {
        List<ImportRun> open = transactions.call(em -> em.createQuery(
                        "SELECT r FROM ImportRun r WHERE r.undoRequested = TRUE OR r.status IN :open", ImportRun.class)
                .setParameter("open", List.of(JobStatus.QUEUED, JobStatus.RUNNING))
                .getResultList());
        open.stream()
                .filter(ImportRun::undoRequested)
                .forEach(run -> undoing.takeBack(run, new Author(run.user(), null)));
        tidy();
        queue.wake();
    }

    /** Drops the files that nobody will ask for any more. */
    private void tidy() {
        List<Long> needed = transactions.call(em -> em.createQuery(
                        """
                        SELECT r.id FROM ImportRun r WHERE r.status IN :open
                        OR r.status IN :ended AND r.dryRun = FALSE AND r.endedAt > :since""",
                        Long.class)
                .setParameter("open", List.of(JobStatus.QUEUED, JobStatus.RUNNING))
                .setParameter("ended", List.of(JobStatus.COMPLETED, JobStatus.CANCELLED))
                .setParameter("since", clock.instant().minus(FILES_LAST))
                .getResultList());
        files.tidy(new HashSet<>(needed), clock.instant());
    }

    /** Stops after the present batch; the rest is for the next start. */
    public void stop() {
        queue.stop();
    }

    private static String shortened(String name) {
        return name == null || name.length() <= 255 ? name : name.substring(0, 255);
    }
}
