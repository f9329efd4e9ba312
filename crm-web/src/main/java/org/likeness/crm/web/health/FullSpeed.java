package org.likeness.crm.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Lets Java's thorough compiler in once the server has booted. The launcher keeps it out until then, because on two cores it
 * took half of the boot's time to make code fast that boots once; code that runs from now on, such as the mining, gets it.
 */
@ApplicationScoped
public class FullSpeed {
    private static final Logger LOG = Logger.getLogger(FullSpeed.class.getName());
    private static final int SECONDS_UNTIL_BOOTED = 20;

    void soon(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (Boolean.getBoolean("likeness.quickboot")) {
            CompletableFuture.delayedExecutor(SECONDS_UNTIL_BOOTED, TimeUnit.SECONDS)
                    .execute(FullSpeed::letCompilerIn);
        }
    }

    private static void letCompilerIn() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "compilerDirectivesClear",
                            null,
                            null);
        } catch (JMException unknown) {
            LOG.log(
                    Level.WARNING,
                    "The thorough compiler stays out on this Java; long computations are slower.",
                    unknown);
        }
    }
}
