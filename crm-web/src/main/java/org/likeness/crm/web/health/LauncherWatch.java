package org.likeness.crm.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Ends this server, and the embedded database beside it, when the launcher that started them dies without stopping them; so a
 * killed launcher leaves nothing behind. Does nothing on a server that no launcher started.
 */
@ApplicationScoped
public class LauncherWatch {
    private static final Long LAUNCHER = Long.getLong("likeness.launcher.pid");

    void watch(@Observes @Initialized(ApplicationScoped.class) Object started) {
        endIfLauncherIsGone();
        if (LAUNCHER != null) {
            ProcessHandle.of(LAUNCHER).ifPresent(launcher -> launcher.onExit().thenRun(LauncherWatch::end));
        }
    }

    static void endIfLauncherIsGone() {
        if (LAUNCHER != null && ProcessHandle.of(LAUNCHER).isEmpty()) {
            end();
        }
    }

    private static void end() {
        database().ifPresent(ProcessHandle::destroy);
        Runtime.getRuntime().halt(1);
    }

    private static Optional<ProcessHandle> database() {
        try {
            String file = System.getProperty("likeness.database.pidfile", "");
            return ProcessHandle.of(
                    Long.parseLong(Files.readString(Path.of(file)).strip()));
        } catch (IOException | NumberFormatException noneOfOurs) {
            return Optional.empty();
        }
    }
}
