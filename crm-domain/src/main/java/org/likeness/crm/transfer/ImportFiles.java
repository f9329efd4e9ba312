package org.likeness.crm.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;

/**
 * The uploaded files, one per import, safe on disk before anybody is told so. What is imported is always a file of separated values: of
 * a workbook one sheet is written down as such at once, and the workbook stays beside it for as long as another may be chosen.
 */
public final class ImportFiles {
    /** What separates the columns of a sheet that was written down. */
    static final char SHEET_DELIMITER = ',';

    private static final Duration DRAFTS_LAST = Duration.ofDays(1);
    private static final String TABLE = ".csv";
    private static final String WORKBOOK = ".xlsx";
    private static final String SHEET = ".sheet";
    private static final String ABOUT = ".about";
    private final Path folder;

    /** Keeps them in a folder of the data directory, made when first needed. */
    public ImportFiles(Path folder) {
        this.folder = folder;
    }

    /** A file still to be written, which then stands where it belongs as a whole or not at all. */
    private interface Writing {
        void to(Path partial) throws IOException;
    }

    /**
     * Writes a file down, forced to disk; answers the id it goes by. Nothing stays when that fails.
     *
     * @throws InvalidInput if it is something that cannot be imported, or a workbook that cannot be read
     */
    public long keep(InputStream content) throws IOException {
        var id = Id.next();
        try {
            write(id, WORKBOOK, partial -> Files.copy(content, partial));
            if (FileNature.of(at(id, WORKBOOK)) == FileNature.TEXT) {
                Files.move(at(id, WORKBOOK), of(id), StandardCopyOption.ATOMIC_MOVE);
                forceFolder();
            } else {
                choose(id, null);
            }
            return id;
        } catch (IOException | RuntimeException e) {
            drop(id);
            throw e;
        }
    }

    /** The same content once more under an id of its own. */
    long again(long id) {
        var copy = Id.next();
        try {
            for (var part : List.of(WORKBOOK, SHEET, TABLE)) {
                if (Files.isRegularFile(at(id, part))) {
                    write(copy, part, partial -> Files.copy(at(id, part), partial));
                }
            }
            return copy;
        } catch (IOException e) {
            drop(copy);
            throw new UncheckedIOException(e);
        }
    }

    /** The sheets of a workbook in their order; none where the file is no workbook. */
    List<String> sheets(long id) {
        if (!Files.isRegularFile(at(id, WORKBOOK))) {
            return List.of();
        }
        try (var book = Workbook.open(at(id, WORKBOOK))) {
            return book.sheets();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sheet that is to be imported, {@code null} where the file is no workbook. */
    String sheet(long id) {
        try {
            return Files.readString(at(id, SHEET));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a sheet of a workbook down to be imported, the first with anything in it where none is named.
     *
     * @throws InvalidInput if there is no such sheet, or the workbook cannot be read
     */
    void choose(long id, String sheet) throws IOException {
        if (sheet != null && sheet.equals(sheet(id))) {
            return;
        }
        try (var book = Workbook.open(at(id, WORKBOOK))) {
            var chosen = sheet == null ? book.firstFilled() : sheet;
            // the table first to a place of its own: a wrong name must leave what was chosen before
            var partial = at(id, TABLE + ".part");
            try {
                book.write(chosen, partial);
                force(partial);
                Files.deleteIfExists(at(id, SHEET));
                Files.move(partial, of(id), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(partial);
            }
            write(id, SHEET, note -> Files.writeString(note, chosen));
        }
    }

    /**
     * The spec as the kept file needs it: for a workbook the sheet that it names is written down.
     *
     * @throws InvalidInput if it names a sheet that there is not
     */
    ImportSpec prepared(long id, ImportSpec spec) {
        try {
            if (!Files.isRegularFile(at(id, WORKBOOK))) {
                if (spec.sheet() != null) {
                    throw new InvalidInput("sheet", "is for workbooks only, and the file is none");
                }
                return spec;
            }
            if (spec.sheet() != null || sheet(id) == null) {
                choose(id, spec.sheet());
            }
            return spec.of(sheet(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes what was said about a file. */
    void describe(long id, Draft draft) throws IOException {
        try (var out = Files.newBufferedWriter(at(id, ABOUT))) {
            draft.written().store(out, null);
        }
    }

    /** What was said about a file, {@code null} where nothing was. */
    Draft draft(long id) {
        if (!Files.isRegularFile(at(id, ABOUT))) {
            return null;
        }
        try (var in = Files.newBufferedReader(at(id, ABOUT))) {
            var text = new Properties();
            text.load(in);
            return Draft.read(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path at(long id, String part) {
        return folder.resolve(Id.text(id) + part);
    }

    Path of(long id) {
        return at(id, TABLE);
    }

    boolean has(long id) {
        return Files.isRegularFile(of(id));
    }

    void drop(long id) {
        try {
            for (var part : List.of(TABLE, WORKBOOK, SHEET, ABOUT)) {
                Files.deleteIfExists(at(id, part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops uploads that never became an import and were left for a day. */
    void tidy(Set<Long> needed, Instant now) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                var id = Id.parse(file.getFileName().toString().replaceFirst("\\..*$", ""));
                var old = Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(DRAFTS_LAST));
                if (id != null && old && !needed.contains(id)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException e) {
            // gone already
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(long id, String part, Writing writing) throws IOException {
        Files.createDirectories(folder);
        var partial = at(id, part + ".part");
        try {
            writing.to(partial);
            force(partial);
            Files.move(partial, at(id, part), StandardCopyOption.ATOMIC_MOVE);
            forceFolder();
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void forceFolder() {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // not every system lets a folder be forced, nor needs it
        }
    }
}
