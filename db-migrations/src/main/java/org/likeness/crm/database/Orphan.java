package org.likeness.crm.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** A process that outlived a killed parent, known by the pid file it left. */
public final class Orphan {

    private Orphan() {}

    /**
     * Asks the process of the pid file, if it still lives, to end, and waits for it; a stale file is removed.
     *
     * @param known tells whether the process is one of ours, because pids are used again
     * @param patience how long it may take for a clean end before it is killed
     */
    public static void stop(Path pidFile, Predicate<ProcessHandle> known, Duration patience) throws IOException {
        Optional<ProcessHandle> found = Files.exists(pidFile) ? process(Files.readString(pidFile)) : Optional.empty();
        found.filter(known).ifPresent(process -> end(process, patience));
        Files.deleteIfExists(pidFile);
    }

    private static Optional<ProcessHandle> process(String pid) {
        return pid.strip().matches("[0-9]{1,18}") ? ProcessHandle.of(Long.parseLong(pid.strip())) : Optional.empty();
    }

    static boolean isDatabaseServer(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("mariadbd") || name.startsWith("mysqld"))
                .isPresent();
    }

    private static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
