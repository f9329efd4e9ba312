package org.likeness.crm.icp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.likeness.crm.feature.Catalogue;
import org.likeness.crm.feature.Feature;
import org.likeness.crm.feature.Protection;
import org.likeness.crm.feature.RecordQuery;
import org.likeness.crm.feature.RecordReader;
import org.likeness.crm.feature.Table;
import org.likeness.crm.feature.TableDigest;
import org.likeness.crm.stamp.Stamp;

/** Answers what won customers share. Reads every record asked for, so a caller that asks often keeps the answer. */
@ApplicationScoped
public class IdealProfiles {
    private static final int METHOD = 1;

    private DataSource source;
    private Clock clock;

    /** For CDI. */
    protected IdealProfiles() {}

    @Inject
    public IdealProfiles(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The whole profile. */
    public IdealProfile of(ProfileQuestion question) {
        Instant now = clock.instant();
        try (Connection connection = source.getConnection()) {
            // the bands of company size say the same as groups of employees, in customary words
            Protection protection = Protection.read(connection);
            List<Feature> chosen = Catalogue.of(question.subject(), connection).choose(List.of(), List.of()).stream()
                    .filter(f -> !f.key().endsWith("employees"))
                    .toList();
            List<Feature> features = protection.allowed(chosen);
            List<String> leftOut = protection.leftOut(chosen);
            RecordQuery query = new RecordQuery(
                    question.subject(), question.pipeline(), question.from(), question.to(), question.sight(), null, 0);
            Table table = new RecordReader(features).table(connection, query);
            Stamp stamp = Stamp.of(
                    "ideal-profile", METHOD, question.options(leftOut), TableDigest.of(table), now, clock.instant());
            return Profiling.of(table, question.by()).stamped(stamp);
        } catch (SQLException failed) {
            throw new IllegalStateException("The records could not be read for the ideal profile.", failed);
        }
    }
}
