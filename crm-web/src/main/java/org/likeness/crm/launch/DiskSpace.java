package org.likeness.crm.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asks for room before anything is written, because a database that runs full is worse than one that does not start. */
final class DiskSpace {
    private static final long MEGABYTE = 1L << 20;
    private static final long FIRST_START = 1200 * MEGABYTE;
    private static final long LATER = 300 * MEGABYTE;

    private DiskSpace() {}

    /** @throws LaunchRefused when too little is left */
    static void check(Path dataDir) throws IOException {
        var needed = Files.exists(dataDir.resolve("server")) ? LATER : FIRST_START;
        var free = Files.getFileStore(dataDir).getUsableSpace();
        if (free < needed) {
            throw new LaunchRefused("The disk of " + dataDir + " is full: " + free / MEGABYTE
                    + " MB are left, and Likeness needs " + needed / MEGABYTE + " MB to start.");
        }
    }
}
