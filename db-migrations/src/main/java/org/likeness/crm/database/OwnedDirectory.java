package org.likeness.crm.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A data directory held by a file lock, which the operating system lets go when its holder dies, however it dies. */
public final class OwnedDirectory implements AutoCloseable {

    private final FileChannel channel;

    private OwnedDirectory(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @param lock name of the lock file inside the directory
     * @throws DataDirectoryInUse when another living process holds it
     * @throws DatabaseDidNotStart when the directory cannot be written
     */
    public static OwnedDirectory take(Path directory, String lock) {
        Path file = directory.resolve(lock);
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                String holder = Files.readString(file).strip();
                channel.close();
                throw new DataDirectoryInUse(
                        "Another Likeness (process " + holder + ") is running on the data directory " + directory + ".",
                        null);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new OwnedDirectory(channel);
        } catch (IOException unwritable) {
            throw new DatabaseDidNotStart(
                    "The data directory " + directory + " cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException held) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException gone) {
            // the lock ends with this process at the latest
        }
    }
}
