package org.likeness.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.transfer.ImportFiles;
import org.likeness.crm.transfer.ImportRun;
import org.likeness.crm.transfer.ImportSpec;
import org.likeness.crm.transfer.Importing;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.User;
import org.likeness.crm.user.Viewer;

class LeadsImportTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-11T08:30:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @BeforeEach
    @AfterEach
    void leaveNothing() {
        TestDatabase.clear();
    }

    @Test
    void the_file_and_its_spec_import_without_a_problem() throws IOException {
        var file = folder.resolve("leads.csv");
        LeadsFile.write(file, 400, 1, CLOCK);
        var run = imported(file);
        assertThat(run.created()).isEqualTo(400);
        assertThat(run.rejected() + run.warnings()).isZero();
        var won = LeadsFile.leads(400, 1, CLOCK)
                .filter(lead -> lead.outcome() == Story.Outcome.WON)
                .count();
        assertThat(count("leads WHERE outcome = 'WON' AND closed_at IS NOT NULL"))
                .isEqualTo(won);
        assertThat(count("custom_fields WHERE field_key IN ('lineSpeed', 'shifts') AND type = 'NUMBER'"))
                .isEqualTo(2);
        assertThat(count("custom_fields WHERE field_key = 'hasCertificate' AND type = 'YES_NO'"))
                .isEqualTo(1);
    }

    private ImportRun imported(Path file) throws IOException {
        var user = new User("admin", "Administrator", Role.ADMIN, CLOCK.instant());
        TestDatabase.inTransaction(em -> em.persist(user));
        var admin = new Viewer(user.key(), "admin", "Administrator", Role.ADMIN, Sight.everything());
        var importing =
                Importing.on(TestDatabase::fromTransaction, new ImportFiles(folder), Runnable::run, news -> {}, CLOCK);
        try (var content = Files.newInputStream(file)) {
            var run = importing.start(content, ImportSpec.read(LeadsFile.spec()), "leads.csv", admin);
            return TestDatabase.fromTransaction(em -> em.find(ImportRun.class, run.key()));
        }
    }

    private static long count(String what) {
        return TestDatabase.fromTransaction(em -> (Number)
                        em.createNativeQuery("SELECT COUNT(*) FROM " + what).getSingleResult())
                .longValue();
    }
}
