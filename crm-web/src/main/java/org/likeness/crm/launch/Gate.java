package org.likeness.crm.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps the server, which boots meanwhile, from touching the record before the schema is migrated. */
final class Gate implements AutoCloseable {
    private final FileChannel channel;

    private Gate(FileChannel channel) {
        this.channel = channel;
    }

    static Gate shut(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return new Gate(channel);
    }

    /** Opens; the lock ends with the channel. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
