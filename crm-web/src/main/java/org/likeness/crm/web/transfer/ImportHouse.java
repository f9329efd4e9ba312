package org.likeness.crm.web.transfer;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.likeness.crm.kernel.News;
import org.likeness.crm.transfer.ImportFiles;
import org.likeness.crm.transfer.Importing;
import org.likeness.crm.transfer.Imports;

/** Where imports live in the server: their files in the data directory, their work on the server's threads, from start to stop. */
@ApplicationScoped
public class ImportHouse {
    private static final Logger LOG = Logger.getLogger(ImportHouse.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    OwnTransactions transactions;

    @Inject
    News news;

    @Inject
    Clock clock;

    /** The launcher names it; without one the server's working directory serves. */
    @Inject
    @ConfigProperty(name = "likeness.data.dir", defaultValue = ".")
    String dataDir;

    private Importing importing;

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        try {
            importing().resume();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Imports could not be resumed", e);
        }
    }

    @PreDestroy
    void stop() {
        importing().stop();
    }

    @Produces
    @Dependent
    synchronized Importing importing() {
        if (importing == null) {
            var files = new ImportFiles(Path.of(dataDir).toAbsolutePath().resolve("imports"));
            importing = Importing.on(transactions, files, executor, news, clock);
        }
        return importing;
    }

    @Produces
    @Dependent
    Imports imports() {
        return new Imports(transactions);
    }
}
