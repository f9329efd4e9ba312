package org.likeness.crm.launch;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends server and database, in that order and once, however this run ends: by Ctrl-C, by SIGTERM, or by a failure. */
final class Stop {
    private final Server server;
    private final Store store;
    private final Telling telling;
    private final AtomicBoolean stopped = new AtomicBoolean();

    Stop(Server server, Store store, Telling telling) {
        this.server = server;
        this.store = store;
        this.telling = telling;
    }

    /** Runs the work; a failure stops both processes before it goes on its way. */
    int around(Callable<Integer> work) {
        var hook = new Thread(this::bySignal, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.call();
        } catch (RuntimeException failed) {
            afterFailure();
            throw failed;
        } catch (Exception failed) {
            afterFailure();
            throw new LaunchRefused("Likeness could not start: " + failed.getMessage(), failed);
        }
    }

    private void afterFailure() {
        if (!stopped.compareAndSet(false, true)) {
            // no failure but the stop that was asked for: let it come to its end, which ends this process
            new CompletableFuture<Void>().join();
        }
        server.kill();
        store.close();
    }

    /** A stop that was asked for is a success, whatever number the signal has. */
    private void bySignal() {
        if (stopped.compareAndSet(false, true)) {
            telling.say("Stopping");
            server.stop();
            store.close();
            telling.say("Stopped");
            Runtime.getRuntime().halt(0);
        }
    }
}
