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
import java.util.Properties;
import java.util.Set;
import org.likeness.crm.kernel.Id;

/** The uploaded files, one per import, safe on disk before anybody is told so. */
public final class ImportFiles {
    private static final Duration DRAFTS_LAST = Duration.ofDays(1);
    private final Path folder;

    /** Keeps them in a folder of the data directory, made when first needed. */
    public ImportFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes a file down, forced to disk; answers the id it goes by. Nothing stays when that fails. */
    public long keep(InputStream content) throws IOException {
        var id = Id.next();
        Files.createDirectories(folder);
        var partial = folder.resolve(Id.text(id) + ".part");
        try {
            Files.copy(content, partial);
            force(partial);
            Files.move(partial, of(id), StandardCopyOption.ATOMIC_MOVE);
            forceFolder();
            return id;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** The same content once more under an id of its own. */
    long again(long id) {
        try (var content = Files.newInputStream(of(id))) {
            return keep(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes what was said about a file. */
    void describe(long id, Draft draft) throws IOException {
        try (var out = Files.newBufferedWriter(about(id))) {
            draft.written().store(out, null);
        }
    }

    /** What was said about a file, {@code null} where nothing was. */
    Draft draft(long id) {
        if (!Files.isRegularFile(about(id))) {
            return null;
        }
        try (var in = Files.newBufferedReader(about(id))) {
            var text = new Properties();
            text.load(in);
            return Draft.read(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path about(long id) {
        return folder.resolve(Id.text(id) + ".about");
    }

    Path of(long id) {
        return folder.resolve(Id.text(id) + ".csv");
    }

    boolean has(long id) {
        return Files.isRegularFile(of(id));
    }

    void drop(long id) {
        try {
            Files.deleteIfExists(of(id));
            Files.deleteIfExists(about(id));
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
