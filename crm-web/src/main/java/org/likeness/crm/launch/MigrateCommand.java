package org.likeness.crm.launch;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code migrate}: brings the schema up to date and ends. */
@Command(name = "migrate", description = "Brings the database schema up to date and ends.")
final class MigrateCommand extends WithSettings implements Callable<Integer> {

    @Override
    public Integer call() {
        try (var store = Store.of(settings())) {
            var applied = store.open();
            telling().say(applied == 0 ? "The schema is up to date." : applied + " migrations applied.");
            return 0;
        }
    }
}
